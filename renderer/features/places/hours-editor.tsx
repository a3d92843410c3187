import { ActionIcon, Autocomplete, Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Hours, isBlank, NO_HOURS, type Span, type SpecialDay } from '#shared/domain/hours.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import { HOURS_SOURCES, hoursField, type Place } from '#shared/domain/place.ts'
import type { Teller } from '#shared/places/hours-conflicts.ts'
import { readSpans } from '#shared/places/read-spans.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { DateField } from '../../ui/date-field.tsx'
import { useDraft } from '../cards/use-draft.ts'
import { focusNear } from './focus-near.ts'
import classes from './places.module.css'
import type { SavePlace } from './use-place-edit.ts'
import { usePlaceWords } from './use-place-words.ts'

const TELLERS = ['door', ...HOURS_SOURCES] as const
const WEEK = [0, 1, 2, 3, 4, 5, 6]

/** Opening hours, of the place itself or as one source states them: a line a day, typed as one would say it. */
export function HoursEditor(props: { place: Place; readOnly: boolean; save: SavePlace }) {
  const { place, readOnly, save } = props
  const { t } = useTranslation('places')
  const words = usePlaceWords()
  const [by, setBy] = useState<Teller>('door')
  const field = by === 'door' ? 'hours' : hoursField(by)
  const hours = place[field] ?? NO_HOURS
  const write = (next: Hours) => save({ [field]: isBlank(next) ? null : next })
  const saveDay = (day: number, spans: Span[] | null) =>
    write({ ...hours, week: hours.week.map((old, at) => (at === day ? spans : old)) })
  const first = hours.week[0] ?? null
  const isCopied = first === null || hours.week.slice(1, 5).every((day) => isSame(day, first))
  const copies = place.hours !== null && by !== 'door' && isBlank(hours)
  return (
    <div className={classes.hours}>
      <div data-place-field="elsewhere">
        <Select
          label={t('hours.by')}
          allowDeselect={false}
          data={TELLERS.map((value) => ({
            value,
            label: t(
              place[value === 'door' ? 'hours' : hoursField(value)]
                ? 'hours.told'
                : 'hours.notTold',
              {
                teller: words.teller(value),
              },
            ),
          }))}
          value={by}
          onChange={(value) => setBy(TELLERS.find((known) => known === value) ?? 'door')}
        />
      </div>
      <div className={classes.week} key={by} role="group" aria-label={words.teller(by)}>
        {WEEK.map((day) => (
          <DayHours
            key={day}
            label={words.day(day)}
            spans={hours.week[day] ?? null}
            others={hours.week}
            readOnly={readOnly}
            {...(day === 0 && { name: 'hours' })}
            onSave={(spans) => saveDay(day, spans)}
          />
        ))}
      </div>
      {!readOnly && (
        <div className={classes.hourActs}>
          {/* Stays where it is when it has nothing left to do: the focus is on it. */}
          <Button
            variant="default"
            size="compact-xs"
            aria-disabled={isCopied}
            {...(isCopied && { 'data-disabled': true })}
            onClick={() =>
              !isCopied &&
              void write({ ...hours, week: hours.week.map((old, day) => (day < 5 ? first : old)) })
            }
          >
            {t('hours.copyMonday')}
          </Button>
          {copies && (
            <Button
              variant="default"
              size="compact-xs"
              onClick={(event) => {
                focusNear(event.currentTarget, 'elsewhere')
                void save({ [field]: place.hours })
              }}
            >
              {t('hours.sameAsDoor')}
            </Button>
          )}
        </div>
      )}
      <SpecialDays key={`${by} days`} hours={hours} readOnly={readOnly} write={write} />
    </div>
  )
}

function DayHours(props: {
  label: string
  spans: Span[] | null
  /** What other days have is offered. */
  others: readonly (Span[] | null)[]
  readOnly: boolean
  name?: string
  /** Its name is only said. */
  bare?: boolean
  onSave: (spans: Span[] | null) => Promise<boolean>
}) {
  const { label, spans, others, readOnly, bare = false } = props
  const { t } = useTranslation('places')
  const words = usePlaceWords()
  const draft = useDraft(spans ? words.spans(spans) : '', (text) => {
    if (text.trim() === '') return bare ? Promise.resolve(false) : props.onSave(null)
    const read = readSpans(text)
    return 'problem' in read ? Promise.resolve(false) : props.onSave(read.spans)
  })
  const read = draft.value.trim() === '' ? null : readSpans(draft.value)
  const offers = [
    ...others.flatMap((day) => (day && day.length > 0 ? [words.spans(day)] : [])),
    t('hours.closed'),
    t('hours.allDay'),
  ]
  return (
    <div className={classes.day} data-place-field={props.name}>
      {!bare && <span aria-hidden="true">{label}</span>}
      <Autocomplete
        size="xs"
        aria-label={label}
        placeholder={t('hours.unknown')}
        data={[...new Set(offers)]}
        filter={({ options }) => options}
        maxLength={300}
        readOnly={readOnly}
        value={draft.value}
        error={read && 'problem' in read ? words.problem(read.problem) : undefined}
        onChange={draft.change}
        onBlur={draft.leave}
      />
    </div>
  )
}

function SpecialDays(props: {
  hours: Hours
  readOnly: boolean
  write: (hours: Hours) => Promise<boolean>
}) {
  const { hours, readOnly, write } = props
  const { t } = useTranslation('places')
  const format = useFormat()
  const today = usePlan((plan) => plan.today)
  const { special } = hours
  const change = (at: number, patch: Partial<SpecialDay>) => {
    const next = special.map((day, i) => (i === at ? { ...day, ...patch } : day))
    return write({ ...hours, special: next.toSorted((a, b) => (a.on < b.on ? -1 : 1)) })
  }
  const add = () => {
    let on = addDays(today, 1)
    while (special.some((day) => day.on === on)) on = addDays(on, 1)
    void write({
      ...hours,
      special: [...special, { on, spans: [], name: '' }].toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    })
  }
  return (
    <div className={classes.special} data-place-field="special">
      <h4>{t('hours.specialDays')}</h4>
      {special.length === 0 && <p className={classes.quiet}>{t('hours.noSpecial')}</p>}
      <ul>
        {special.map((day, at) => (
          <li key={day.on}>
            <DateField
              label={t('hours.date')}
              inCell={false}
              value={day.on}
              readOnly={readOnly}
              onSave={async (on) => {
                if (on === null || special.some((one) => one.on === on && one !== day)) return false
                return change(at, { on })
              }}
            />
            <DayHours
              label={t('hours.onDay', { date: format.fullDay(day.on) })}
              bare
              spans={day.spans}
              others={[]}
              readOnly={readOnly}
              onSave={(spans) => change(at, { spans: spans ?? [] })}
            />
            <DayName
              name={day.name}
              label={t('hours.whyOn', { date: format.fullDay(day.on) })}
              readOnly={readOnly}
              onSave={(name) => change(at, { name })}
            />
            {!readOnly && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('hours.removeDay', { date: format.fullDay(day.on) })}
                onClick={(event) => {
                  focusNear(event.currentTarget, 'addDay')
                  void write({ ...hours, special: special.filter((one) => one !== day) })
                }}
              >
                <IconTrash size={15} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button
          variant="default"
          size="compact-xs"
          data-place-field="addDay"
          leftSection={<IconPlus size={13} aria-hidden="true" />}
          onClick={add}
        >
          {t('hours.addDay')}
        </Button>
      )}
    </div>
  )
}

function DayName(props: {
  name: string
  label: string
  readOnly: boolean
  onSave: (name: string) => Promise<boolean>
}) {
  const { t } = useTranslation('places')
  const draft = useDraft(props.name, (text) => props.onSave(text.trim()))
  return (
    <TextInput
      size="xs"
      aria-label={props.label}
      placeholder={t('hours.why')}
      maxLength={200}
      dir="auto"
      readOnly={props.readOnly}
      value={draft.value}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.leave}
    />
  )
}

const isSame = (a: Span[] | null, b: Span[]) => JSON.stringify(a) === JSON.stringify(b)
