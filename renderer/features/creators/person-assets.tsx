import { Button, Group, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { sumsOf } from '#shared/creators/sums.ts'
import { ASSET_ORIGINS } from '#shared/domain/asset.ts'
import type { Creator } from '#shared/domain/creator.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { PanelSection } from '../cards/panel-section.tsx'
import { useOpenCard } from '../views/use-open-card.ts'
import { assetRows } from './asset-rows.ts'
import { Line } from './line.tsx'
import classes from './person.module.css'
import type { Made } from './use-creators.ts'
import { useKnownSum } from './use-known-sum.ts'
import { useRightsText } from './use-rights-text.ts'

/** What a person made and makes, what it adds up to, and a card for something new. */
export function PersonAssets(props: { person: Creator; made: readonly Made[]; readOnly: boolean }) {
  const { person, made, readOnly } = props
  const { t } = useTranslation('creators')
  const format = useFormat()
  const sum = useKnownSum()
  const today = usePlan((plan) => plan.today)
  const currency = usePlan((plan) => plan.settings.currency)
  const { open } = useOpenCard()
  const rightsText = useRightsText()
  const [starting, setStarting] = useState(false)
  const sums = sumsOf(made, new Map([[person.id, person]]), today)
  const start = !readOnly && !starting && (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<IconPlus size={13} aria-hidden="true" />}
      onClick={() => setStarting(true)}
    >
      {t('start.open')}
    </Button>
  )
  return (
    <PanelSection title={t('person.assets')} aside={start}>
      {starting && <StartAsset person={person} onDone={() => setStarting(false)} />}
      {made.length === 0 && !starting && <p className={classes.none}>{t('person.noAssets')}</p>}
      {made.length > 0 && (
        <p className={classes.sums}>
          {t('person.sums', {
            count: made.length,
            live: format.whole(sums.live),
            reach: sums.live === 0 ? t('none') : sum(sums.reach, format.whole),
            cost: sum(sums.cost, (known) => format.money(known, currency)),
          })}
        </p>
      )}
      <ul className={classes.assets}>
        {assetRows(made, today).map((row) => (
          <li key={row.card.id} data-moment={row.card.moment}>
            <button type="button" dir="auto" onClick={() => open(row.card.id)}>
              {row.card.title || t('board:card.untitled')}
            </button>
            <span>
              {t(`step.${row.step}`)}
              {row.disclosure === 'missing' && (
                <span className={classes.bad}> · {t('disclosure.state.missing')}</span>
              )}
            </span>
            <Line {...rightsText.ofCard(row.rights)} wraps />
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

/** A card of their own for something that this person makes: one act. */
function StartAsset(props: { person: Creator; onDone: () => void }) {
  const { person, onDone } = props
  const { t } = useTranslation('creators')
  const act = useAct()
  const { open } = useOpenCard()
  const [title, setTitle] = useState(t('start.usualTitle', { name: person.name }))
  const [moment, setMoment] = useState<Moment>('do')
  const [origin, setOrigin] = useState<(typeof ASSET_ORIGINS)[number]>('creator')
  const [saving, setSaving] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (saving) return
    setSaving(true)
    const card = await act((client, planId) =>
      client.creators.startAsset({
        ...{ planId, creatorId: person.id, moment, title: title.trim(), origin },
      }),
    )
    setSaving(false)
    if (!card) return
    onDone()
    open(card.id)
  }
  return (
    <form
      className={classes.start}
      aria-label={t('start.open')}
      onSubmit={(event) => void submit(event)}
    >
      <TextInput
        data-wide
        autoFocus
        label={t('start.title')}
        maxLength={1_000}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        label={t('start.moment')}
        allowDeselect={false}
        data={MOMENTS.map((one) => ({ value: one, label: t(`app:momentLong.${one}`) }))}
        value={moment}
        onChange={(value) => setMoment(MOMENTS.find((one) => one === value) ?? moment)}
      />
      <Select
        label={t('asset.origin')}
        allowDeselect={false}
        data={ASSET_ORIGINS.map((one) => ({ value: one, label: t(`origin.${one}`) }))}
        value={origin}
        onChange={(value) => setOrigin(ASSET_ORIGINS.find((one) => one === value) ?? origin)}
      />
      <Group data-wide justify="flex-end" gap="xs">
        <Button variant="default" size="xs" onClick={onDone}>
          {t('app:common.cancel')}
        </Button>
        <Button type="submit" size="xs" loading={saving}>
          {t('start.do')}
        </Button>
      </Group>
    </form>
  )
}
