import { Button, Modal } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween, type IsoDate } from '#shared/domain/iso-date.ts'
import { thisAndFollowing } from '#shared/domain/series.ts'
import type { ViewOptions } from '#shared/domain/view.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlanContent, usePlanModel } from '../../backend/context.tsx'
import { firstDayOfWeek } from '../../i18n/regional.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { AskFollowing } from '../series/ask-following.tsx'
import { useSeriesActs } from '../series/use-series-acts.ts'
import { CardsFrame, PANEL_WIDTH } from '../views/cards-frame.tsx'
import { FilterBar } from '../views/filter-bar.tsx'
import { shortened } from '../views/filter-names.ts'
import { matcherIn } from '../views/filter-context.ts'
import { createSelection } from '../views/selection.ts'
import { useBulkActs } from '../views/use-bulk-acts.ts'
import { useCardActs } from '../views/use-card-acts.ts'
import { useOpenCard } from '../views/use-open-card.ts'
import { useRemoveCards } from '../views/use-remove-cards.ts'
import { useView } from '../views/use-view.ts'
import {
  entriesByDay,
  entryKey,
  readKey,
  unscheduled,
  type Entry,
  type EntryKey,
} from './calendar-entries.ts'
import { calendarOptions, DATES } from './calendar-options.ts'
import { monthOf, turned, weeksOf } from './calendar-pages.ts'
import { CalendarTools } from './calendar-tools.tsx'
import classes from './calendar.module.css'
import { EntryList, type ListRow } from './entry-list.tsx'
import { PointerDrag } from './pointer-drag.tsx'
import { useCalendarKeys } from './use-calendar-keys.ts'
import { useCarry } from './use-carry.ts'
import { useSelected } from './use-selected.ts'
import { WeeksGrid } from './weeks-grid.tsx'

/** The plan's cards by the days on which they are due, go out and want refreshing. */
export function CalendarPage() {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const canWrite = useCanWrite()
  const firstDay = firstDayOfWeek(useLocale())
  const model = usePlanModel()
  const plan = usePlanContent()
  const bulk = useBulkActs()
  const acts = useCardActs()
  const series = useSeriesActs()
  const { cardId, open, close } = useOpenCard()
  const [selection] = useState(createSelection)
  const selected = useSelected(selection)
  const [fresh, setFresh] = useState<string | null>(null)
  const [anchor, setAnchor] = useState(plan.today)
  const [dayOpen, setDayOpen] = useState<IsoDate | null>(null)
  const handle = useView('calendar')
  const options = useMemo(() => calendarOptions(handle.options), [handle.options])
  const { mode } = options
  const around = useRef<HTMLDivElement>(null)

  const filter = useDeferredValue(handle.filter)
  const cards = useMemo(
    () => [...plan.cards.values()].filter(matcherIn(plan, model, filter)),
    [filter, model, plan],
  )
  const days = useMemo(
    () => entriesByDay(cards, plan.columns, options.dates),
    [cards, options.dates, plan.columns],
  )
  const waiting = useMemo(() => unscheduled(cards, plan.columns), [cards, plan.columns])
  const weeks = useMemo(() => weeksOf(mode, anchor, firstDay), [anchor, firstDay, mode])
  useEffect(() => {
    if (selection.ids().size === 0) return
    const shown = new Set(cards.map(({ id }) => id))
    selection.keep((id) => shown.has(id))
  }, [cards, selection])

  const [asked, setAsked] = useState<{ id: string; to: IsoDate; days: number } | null>(null)
  const reschedule = (id: string, dateOf: Entry['dateOf'], to: IsoDate | null) => {
    const card = model.state().cards.get(id)
    const hasMore = card?.series && thisAndFollowing(card, model.state().cards.values()).length > 1
    if (hasMore && dateOf === 'due' && to !== null && card.dueOn !== null) {
      setAsked({ id, to, days: daysBetween(card.dueOn, to) })
    } else void acts.update(id, dateOf === 'due' ? { dueOn: to } : { publishedOn: to })
  }
  const carrying = useCarry(reschedule)
  const { carry } = carrying
  const openEntry = (entry: Entry, event?: MouseEvent) => {
    if (event && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      selection.toggle(entry.card.id)
      return
    }
    setDayOpen(null)
    open(entry.card.id)
  }
  const add = async (dueOn: IsoDate | null) => {
    const card = await acts.create({ kind: 'guide', title: '', moment: 'know', dueOn })
    if (!card) return
    setFresh(card.id)
    open(card.id)
  }
  const keys = useCalendarKeys({
    around,
    mode,
    firstDay,
    anchor,
    today: plan.today,
    canWrite,
    carrying,
    show: setAnchor,
    open: (key) => open(readKey(key)?.cardId ?? ''),
    openDay: setDayOpen,
    add: (date) => void add(date),
    select: (key) => selection.toggle(readKey(key)?.cardId ?? ''),
    clearSelection: () => {
      const had = selection.ids().size > 0
      selection.clear()
      return had
    },
  })
  const focusPage = () => {
    const list = around.current?.querySelector<HTMLElement>('[data-testid=calendar-agenda]')
    if (list) list.focus()
    else
      keys.focus(keys.shown(keys.stop) ? keys.stop : `day:${tabDay(keys.day, plan.today, weeks)}`)
  }
  const remove = useRemoveCards(acts, bulk, focusPage)
  const closePanel = () => {
    const was = cardId
    setFresh(null)
    close()
    const stops = was === null ? [] : DATES.map((dateOf) => entryKey(dateOf, was))
    const stop = stops.includes(keys.stop as EntryKey) ? keys.stop : stops.find(keys.shown)
    if (stop === undefined) focusPage()
    else keys.focus(stop)
  }

  const listKey = (event: React.KeyboardEvent, key: string, entry: Entry): boolean => {
    if (event.ctrlKey || event.metaKey) return false
    if (event.key === ' ') return keys.lift(entry.key)
    if (key === 'x') selection.toggle(entry.card.id)
    else if (event.key === 'Escape' && selection.ids().size > 0) selection.clear()
    else return false
    return true
  }
  const agenda = useMemo(
    () => (mode === 'agenda' ? agendaRows(days, anchor) : []),
    [anchor, days, mode],
  )
  const dayRows = useMemo(
    () => (dayOpen === null ? [] : listed(days.get(dayOpen) ?? [])),
    [dayOpen, days],
  )
  const waitingRows = useMemo(
    () =>
      listed(
        waiting.map((card) => ({
          key: entryKey('due', card.id),
          dateOf: 'due',
          date: null,
          card,
          live: false,
        })),
      ),
    [waiting],
  )
  const title =
    mode === 'week' ? format.dayRange(weeks[0]![0]!, weeks[0]![6]!) : format.month(anchor)
  const isOpen = cardId !== null && plan.cards.has(cardId)
  const list = { selected, carried: carry?.key ?? null, onOpen: openEntry, onKey: listKey }

  return (
    <CardsFrame
      selection={selection}
      bulk={bulk}
      cardId={cardId}
      startAtTitle={cardId !== null && fresh === cardId}
      onFocusPage={focusPage}
      onClose={closePanel}
      onRemove={(id) => {
        close()
        void remove([id])
      }}
    >
      <FilterBar
        view={handle}
        canWrite={canWrite}
        counts={t('views:filter.cards', { count: cards.length })}
      >
        {canWrite && (
          <Button
            variant="default"
            flex="none"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => void add(null)}
          >
            {t('board:filter.newCard')}
          </Button>
        )}
      </FilterBar>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it listens for the grid and the lists in it */}
      <div
        ref={around}
        className={classes.calendar}
        style={{ marginInlineEnd: isOpen ? PANEL_WIDTH : 0 }}
        data-carrying={carry !== null || undefined}
        onKeyDown={keys.onKeyDown}
        onKeyDownCapture={keys.onKeyDownCapture}
        onFocus={keys.onFocus}
      >
        <CalendarTools
          title={title}
          options={options}
          waiting={waiting.length}
          onOptions={(part) => handle.setOptions(part as ViewOptions)}
          onTurn={(pages) => setAnchor(turned(mode, anchor, pages))}
          onToday={() => setAnchor(plan.today)}
        />
        <p id="calendar-keys" className="ms-visually-hidden">
          {t('keys')}
        </p>
        <div role="status" className="ms-visually-hidden">
          {carrying.said}
        </div>
        <PointerDrag around={around} carrying={carrying} today={plan.today} canDrag={canWrite}>
          <div className={classes.body}>
            {options.unscheduled && (
              <section className={classes.waiting} aria-label={t('unscheduled.title')} data-no-day>
                <h4
                  data-over={
                    (carry !== null && carry.to === null && carry.from !== null) || undefined
                  }
                >
                  {t('unscheduled.title')}
                </h4>
                {waiting.length === 0 ? (
                  <p className={classes.nothing}>{t('unscheduled.none')}</p>
                ) : (
                  <EntryList
                    {...list}
                    narrow
                    testId="calendar-waiting"
                    label={t('unscheduled.title')}
                    rows={waitingRows}
                  />
                )}
              </section>
            )}
            {mode === 'agenda' ? (
              agenda.length === 0 ? (
                <p className={classes.nothing}>{t('agendaNone', { month: title })}</p>
              ) : (
                <EntryList
                  {...list}
                  key={anchor.slice(0, 7)}
                  testId="calendar-agenda"
                  label={t('gridLabel', { page: title })}
                  rows={agenda}
                />
              )
            ) : (
              <WeeksGrid
                label={title}
                weeks={weeks}
                month={mode === 'month' ? anchor.slice(0, 7) : null}
                days={days}
                load={options.load}
                today={plan.today}
                stop={tabDay(keys.day, plan.today, weeks)}
                selected={selected}
                carried={carry?.key ?? null}
                over={carry?.to ?? null}
                onOpen={openEntry}
                onMore={setDayOpen}
                onAdd={canWrite ? (date) => void add(date) : null}
              />
            )}
          </div>
        </PointerDrag>
        {carry?.by === 'keys' && (
          <div className={classes.carryBar} data-testid="carry-bar">
            {t('carry.bar', {
              day: carry.to === null ? t('noDay') : format.longDay(carry.to),
            })}
          </div>
        )}
      </div>
      {asked !== null && (
        <AskFollowing
          title={shortened(plan.cards.get(asked.id)?.title ?? '') || t('board:card.untitled')}
          date={format.longDay(asked.to)}
          onClose={() => setAsked(null)}
          onOne={() => {
            setAsked(null)
            void acts.update(asked.id, { dueOn: asked.to })
          }}
          onFollowing={() => {
            setAsked(null)
            void series.edit(asked.id, { shiftDays: asked.days })
          }}
        />
      )}
      {dayOpen !== null && (
        <Modal
          opened
          size="xl"
          onClose={() => setDayOpen(null)}
          title={format.longDay(dayOpen)}
          closeButtonProps={{ 'aria-label': t('app:common.close') }}
        >
          {dayRows.length === 0 ? (
            <p className={classes.nothing}>{t('dayNone')}</p>
          ) : (
            <div className={classes.dayList}>
              <EntryList
                {...list}
                first
                testId="calendar-day"
                label={format.longDay(dayOpen)}
                rows={dayRows}
              />
            </div>
          )}
          {canWrite && (
            <Button
              mt="md"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => {
                setDayOpen(null)
                void add(dayOpen)
              }}
            >
              {t('addHere')}
            </Button>
          )}
        </Modal>
      )}
    </CardsFrame>
  )
}

/** The day to begin with when the keys come to the page: where they were, else today, else the first. */
function tabDay(last: IsoDate, today: IsoDate, weeks: readonly (readonly IsoDate[])[]): IsoDate {
  const days = weeks.flat()
  return [last, today].find((day) => days.includes(day)) ?? days[0]!
}

const listed = (entries: readonly Entry[]): ListRow[] =>
  entries.map((entry) => ({ row: 'entry', entry }))

/** The month's days that hold something, each before what it holds. */
function agendaRows(days: ReadonlyMap<IsoDate, readonly Entry[]>, anchor: IsoDate): ListRow[] {
  const { from, to } = monthOf(anchor)
  return [...days]
    .filter(([date]) => date >= from && date <= to)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([date, entries]): ListRow[] => [
      { row: 'day', date, count: entries.length },
      ...listed(entries),
    ])
}
