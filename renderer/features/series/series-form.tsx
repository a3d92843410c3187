import { Button, Chip, Group, Input, NumberInput, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowingPatch } from '#shared/contract/series.ts'
import type { Card } from '#shared/domain/card.ts'
import { thisAndFollowing } from '#shared/domain/series.ts'
import { usePlan } from '../../backend/context.tsx'
import { useSeriesActs } from './use-series-acts.ts'

const FIELDS = [
  'title',
  'kind',
  'owner',
  'effort',
  'tags',
  'channels',
  'tactics',
  'elements',
  'topics',
  'checklist',
] as const satisfies readonly (keyof FollowingPatch)[]
type Field = (typeof FIELDS)[number]

/** This card and the following of its series: what all of them get, where they go, or that they go. */
export function SeriesForm({ card, onDone }: { card: Card; onDone: () => void }) {
  const { t } = useTranslation('calendar')
  const cards = usePlan((plan) => plan.cards)
  const acts = useSeriesActs()
  const [fields, setFields] = useState<readonly Field[]>(['title'])
  const [shift, setShift] = useState(7)
  const { count, later } = useMemo(() => {
    const all = [...cards.values()].filter((one) => one.series?.id === card.series?.id)
    return { count: all.length, later: thisAndFollowing(card, all).length - 1 }
  }, [card, cards])

  const done = async (doing: Promise<boolean>) => {
    if (await doing) onDone()
  }
  const give = () => {
    const patch = Object.fromEntries(fields.map((field) => [field, given(card, field)]))
    void done(acts.edit(card.id, { patch }))
  }
  return (
    <Stack gap="lg">
      <Text>
        {t('series.part', { at: count - later, count })} {t('series.following', { count: later })}
      </Text>
      <div>
        <Input.Wrapper label={t('series.give')} description={t('series.giveHint')} size="xs">
          <Group gap={5} my={6} role="group" aria-label={t('series.give')}>
            {FIELDS.map((field) => (
              <Chip
                key={field}
                size="xs"
                checked={fields.includes(field)}
                onChange={(on) =>
                  setFields(FIELDS.filter((one) => (one === field ? on : fields.includes(one))))
                }
              >
                {t(`series.field.${field}`)}
              </Chip>
            ))}
          </Group>
        </Input.Wrapper>
        <Button disabled={later === 0 || fields.length === 0} onClick={give}>
          {t('series.giveDo')}
        </Button>
      </div>
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <NumberInput
          label={t('series.shift')}
          flex={1}
          min={-36_500}
          max={36_500}
          allowDecimal={false}
          value={shift}
          onChange={(value) => typeof value === 'number' && setShift(value)}
        />
        <Button
          disabled={shift === 0 || card.dueOn === null}
          onClick={() => void done(acts.edit(card.id, { shiftDays: shift }))}
        >
          {t('series.shiftDo')}
        </Button>
      </Group>
      <Group gap="sm">
        <Button variant="default" onClick={() => void done(acts.leave(card.id))}>
          {t('series.leave')}
        </Button>
        <Button variant="subtle" color="red" onClick={() => void done(acts.remove(card.id))}>
          {t('series.removeDo')}
        </Button>
      </Group>
    </Stack>
  )
}

/** The following cards have their points still to do. */
function given(card: Card, field: Field): unknown {
  return field === 'checklist'
    ? card.checklist.map((item) => ({ ...item, done: false }))
    : card[field]
}
