import {
  Button,
  Chip,
  Group,
  Input,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
} from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import { addDays, type IsoDate } from '#shared/domain/iso-date.ts'
import {
  datesAfter,
  isCutShort,
  LONGEST_SERIES,
  SERIES_UNITS,
  type SeriesRule,
  type SeriesUnit,
} from '#shared/domain/series.ts'
import { addMonths, weekdayOf, weekStart } from '#shared/domain/weeks.ts'
import { firstDayOfWeek } from '../../i18n/regional.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { DateField } from '../../ui/date-field.tsx'
import { useCardActs } from '../views/use-card-acts.ts'
import { useSeriesActs } from './use-series-acts.ts'

/** The first days that the rule gives, written out; the last says where it ends. */
const NAMED = 4

/** How a card repeats, with the days that this makes before it makes them. */
export function RepeatForm({ card, onDone }: { card: Card; onDone: () => void }) {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const firstDay = firstDayOfWeek(useLocale())
  const acts = useCardActs()
  const series = useSeriesActs()
  const { dueOn } = card
  const [every, setEvery] = useState(1)
  const [unit, setUnit] = useState<SeriesUnit>('week')
  const [days, setDays] = useState<readonly number[]>(dueOn === null ? [] : [weekdayOf(dueOn)])
  const [endsBy, setEndsBy] = useState<'count' | 'until'>('count')
  const [count, setCount] = useState(8)
  const [until, setUntil] = useState<IsoDate | null>(dueOn === null ? null : addMonths(dueOn, 3))

  if (dueOn === null) {
    return (
      <Stack>
        <Text>{t('series.needsDue')}</Text>
        <DateField
          label={t('series.due')}
          value={null}
          onSave={(date) => acts.update(card.id, { dueOn: date })}
        />
      </Stack>
    )
  }
  const rule: SeriesRule = {
    every,
    unit,
    weekdays: unit === 'week' ? [...days] : [],
    ends: endsBy === 'until' && until !== null ? { until } : { count },
  }
  const dates = endsBy === 'until' && until === null ? [] : datesAfter(dueOn, rule)
  const named = dates.slice(0, NAMED).map(format.day).join(', ')
  const last = dates.at(-1)
  const told =
    dates.length > NAMED && last !== undefined
      ? t('series.andMore', { dates: named, last: format.fullDay(last) })
      : named
  const make = async (event: FormEvent) => {
    event.preventDefault()
    if (dates.length > 0 && (await series.start(card.id, rule))) onDone()
  }
  const week = weekStart(dueOn, firstDay)
  return (
    <form onSubmit={(event) => void make(event)}>
      <Stack>
        <Group align="flex-end" gap="sm" wrap="nowrap">
          <NumberInput
            label={t('series.every')}
            data-autofocus
            w={90}
            min={1}
            max={365}
            allowDecimal={false}
            clampBehavior="strict"
            value={every}
            onChange={(value) => typeof value === 'number' && value >= 1 && setEvery(value)}
          />
          <Select
            aria-label={t('series.unit.label')}
            flex={1}
            allowDeselect={false}
            data={SERIES_UNITS.map((value) => ({ value, label: t(`series.unit.${value}`) }))}
            value={unit}
            onChange={(value) => setUnit(SERIES_UNITS.find((one) => one === value) ?? 'week')}
          />
        </Group>
        {unit === 'week' && (
          <Input.Wrapper label={t('series.weekdays')} size="xs">
            <Group gap={5} mt={3} role="group" aria-label={t('series.weekdays')}>
              {Array.from({ length: 7 }, (_, i) => addDays(week, i)).map((date) => {
                const day = weekdayOf(date)
                return (
                  <Chip
                    key={day}
                    size="xs"
                    aria-label={format.longWeekday(date)}
                    checked={days.includes(day)}
                    onChange={(on) =>
                      setDays(on ? [...days, day] : days.filter((one) => one !== day))
                    }
                  >
                    {format.weekday(date)}
                  </Chip>
                )
              })}
            </Group>
          </Input.Wrapper>
        )}
        <Input.Wrapper label={t('series.ends')} size="xs">
          <SegmentedControl
            fullWidth
            mt={3}
            aria-label={t('series.ends')}
            data={(['count', 'until'] as const).map((value) => ({
              value,
              label: t(`series.${value}`),
            }))}
            value={endsBy}
            onChange={setEndsBy}
          />
        </Input.Wrapper>
        {endsBy === 'count' ? (
          <NumberInput
            label={t('series.countField')}
            min={2}
            max={LONGEST_SERIES}
            allowDecimal={false}
            clampBehavior="blur"
            value={count}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 2 && value <= LONGEST_SERIES)
                setCount(value)
            }}
          />
        ) : (
          <DateField
            label={t('series.untilField')}
            value={until}
            onSave={(date) => {
              setUntil(date)
              return Promise.resolve(true)
            }}
          />
        )}
        <Text size="sm" role="status">
          {dates.length === 0
            ? t('series.previewNone')
            : t('series.preview', { count: dates.length, dates: told })}
          {isCutShort(dueOn, rule) && ` ${t('series.cutShort', { most: LONGEST_SERIES })}`}
        </Text>
        <Text c="dimmed" size="sm">
          {t('series.hint')}
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onDone}>
            {t('app:common.cancel')}
          </Button>
          <Button type="submit" disabled={dates.length === 0}>
            {t('series.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
