import {
  ActionIcon,
  Button,
  Checkbox,
  Loader,
  NumberInput,
  Popover,
  SegmentedControl,
  UnstyledButton,
} from '@mantine/core'
import {
  IconAdjustmentsHorizontal,
  IconChevronDown,
  IconChevronLeft,
  IconChevronRight,
} from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import {
  type CalendarOptions,
  DATES,
  HIGHEST_LIMIT,
  MEASURES,
  MODES,
  USUAL_LIMIT,
} from './calendar-options.ts'
import classes from './calendar.module.css'
import { DateIcon } from './entry-chip.tsx'

const DayPicker = lazy(async () => ({
  default: (await import('../../ui/day-picker.tsx')).DayPicker,
}))

/** Which page of the calendar, how it is laid out, and what it shows. */
export function CalendarTools(props: {
  title: string
  /** A day of the page. */
  anchor: IsoDate
  options: CalendarOptions
  waiting: number
  onOptions: (part: Record<string, unknown>) => void
  onTurn: (pages: number) => void
  onGo: (date: IsoDate) => void
  onToday: () => void
}) {
  const { options, onOptions } = props
  const { t } = useTranslation('calendar')
  return (
    <div className={classes.tools}>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t(`turn.earlier.${options.mode}`)}
        onClick={() => props.onTurn(-1)}
      >
        <IconChevronLeft size={15} />
      </ActionIcon>
      <Button variant="default" onClick={props.onToday}>
        {t('today')}
      </Button>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t(`turn.later.${options.mode}`)}
        onClick={() => props.onTurn(1)}
      >
        <IconChevronRight size={15} />
      </ActionIcon>
      <GoToDay title={props.title} anchor={props.anchor} onGo={props.onGo} />
      <SegmentedControl
        aria-label={t('mode.label')}
        data={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
        value={options.mode}
        onChange={(mode) => onOptions({ mode })}
      />
      <Button
        className={classes.waitingButton ?? ''}
        variant={options.unscheduled ? 'light' : 'default'}
        aria-pressed={options.unscheduled}
        onClick={() => onOptions({ unscheduled: !options.unscheduled })}
      >
        {t('unscheduled.toggle', { count: props.waiting })}
      </Button>
      <ShowButton options={options} onOptions={onOptions} />
    </div>
  )
}

/** The name of the page, which opens a month's sheet to go elsewhere. */
function GoToDay(props: { title: string; anchor: IsoDate; onGo: (date: IsoDate) => void }) {
  const { t } = useTranslation('calendar')
  const [open, setOpen] = useState(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
    >
      <h3 className={classes.title} aria-live="polite" data-testid="calendar-title">
        <Popover.Target>
          <UnstyledButton
            className={classes.titleButton ?? ''}
            aria-label={t('goTo', { page: props.title })}
            onClick={() => setOpen(!open)}
          >
            <span>{props.title}</span>
            <IconChevronDown size={14} aria-hidden="true" />
          </UnstyledButton>
        </Popover.Target>
      </h3>
      <Popover.Dropdown p="xs" aria-label={t('goTo', { page: props.title })}>
        <Suspense fallback={<Loader size="sm" aria-label={t('app:common.loading')} />}>
          <DayPicker
            value={props.anchor}
            onPick={(date) => {
              setOpen(false)
              if (date !== null) props.onGo(date)
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

function ShowButton(props: {
  options: CalendarOptions
  onOptions: (part: Record<string, unknown>) => void
}) {
  const { options, onOptions } = props
  const { t } = useTranslation('calendar')
  const { measure, limit } = options.load
  return (
    <Popover position="bottom-end" width={300} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={14} aria-hidden="true" />}
        >
          {t('show.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('show.open')} data-testid="calendar-show">
        <fieldset className={classes.fields}>
          <legend>{t('show.dates')}</legend>
          {DATES.map((date) => (
            <Checkbox
              key={date}
              label={
                <span className={classes.dateName}>
                  <DateIcon dateOf={date} size={13} /> {t(`dates.${date}`)}
                </span>
              }
              checked={options.dates.has(date)}
              disabled={options.dates.size === 1 && options.dates.has(date)}
              onChange={(event) => {
                const { checked } = event.currentTarget
                onOptions({
                  dates: DATES.filter((one) => (one === date ? checked : options.dates.has(one))),
                })
              }}
            />
          ))}
        </fieldset>
        <fieldset className={classes.fields}>
          <legend>{t('show.load')}</legend>
          <Checkbox
            label={t('show.tell')}
            checked={limit !== null}
            onChange={(event) =>
              onOptions({ limit: event.currentTarget.checked ? USUAL_LIMIT : null })
            }
          />
          {limit !== null && (
            <>
              <SegmentedControl
                fullWidth
                aria-label={t('show.measure')}
                data={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
                value={measure}
                onChange={(value) => onOptions({ measure: value })}
              />
              <NumberInput
                label={t('show.limit')}
                min={0.5}
                max={HIGHEST_LIMIT}
                step={1}
                clampBehavior="blur"
                allowNegative={false}
                value={limit}
                onChange={(value) => {
                  if (typeof value === 'number' && value > 0 && value <= HIGHEST_LIMIT) {
                    onOptions({ limit: value })
                  }
                }}
              />
            </>
          )}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  )
}
