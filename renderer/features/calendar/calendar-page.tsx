import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { ViewOptions } from '#shared/domain/view.ts'
import type { AudienceWeek } from '#shared/messages/week-load.ts'
import { firstDayOfWeek } from '../../i18n/regional.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { useReschedule } from '../series/use-reschedule.tsx'
import { CardsPage } from '../views/cards-page.tsx'
import { useAskingRemove } from '../views/use-asking-remove.tsx'
import { useCardsPage, useKeepSelected } from '../views/use-cards-page.ts'
import { useRemoveCards } from '../views/use-remove-cards.ts'
import {
  entriesByDay,
  entryKey,
  readKey,
  unscheduled,
  type Entry,
  type EntryKey,
} from './calendar-entries.ts'
import { calendarOptions, DATES } from './calendar-options.ts'
import { monthDays, turned, weeksOf, within } from './calendar-pages.ts'
import { agendaRows, tabDay } from './calendar-rows.ts'
import { CalendarTools } from './calendar-tools.tsx'
import { CapDialog } from './cap-dialog.tsx'
import classes from './calendar.module.css'
import { DayDialog } from './day-dialog.tsx'
import { EntryList } from './entry-list.tsx'
import { PointerDrag } from './pointer-drag.tsx'
import { useBrokenCaps } from './use-broken-caps.ts'
import { useCalendarKeys } from './use-calendar-keys.ts'
import { useCarry } from './use-carry.ts'
import { useSelected } from './use-selected.ts'
import { WaitingList } from './waiting-list.tsx'
import { WeeksGrid } from './weeks-grid.tsx'

const NOTHING: readonly Entry[] = []
const NO_AUDIENCES: readonly AudienceWeek[] = []

/** The plan's cards by the days on which they are due, go out and want refreshing. */
export function CalendarPage() {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const firstDay = firstDayOfWeek(useLocale())
  const page = useCardsPage('calendar')
  const { canWrite, plan, acts, cards, selection, view, open, create } = page
  const { today } = plan
  const selected = useSelected(selection)
  const [anchor, setAnchor] = useState(today)
  const [dayOpen, setDayOpen] = useState<IsoDate | null>(null)
  const [capOpen, setCapOpen] = useState<IsoDate | null>(null)
  const options = useMemo(() => calendarOptions(view.options), [view.options])
  const { mode, load } = options
  const around = useRef<HTMLDivElement>(null)

  const days = useMemo(
    () => entriesByDay(cards, plan.columns, options.dates),
    [cards, options.dates, plan.columns],
  )
  const waiting = useMemo(() => unscheduled(cards, plan.columns), [cards, plan.columns])
  const weeks = useMemo(() => weeksOf(mode, anchor, firstDay), [anchor, firstDay, mode])
  const capDays = useMemo(
    () => (mode === 'agenda' ? monthDays(anchor) : weeks.flat()),
    [anchor, mode, weeks],
  )
  const caps = useBrokenCaps(plan, capDays)
  const agenda = useMemo(
    () => (mode === 'agenda' ? agendaRows(days, anchor, load, caps) : []),
    [anchor, caps, days, load, mode],
  )
  useKeepSelected(selection, cards)

  const due = useReschedule(acts)
  const carrying = useCarry((id, dateOf, to) => {
    if (dateOf === 'due') void due.reschedule(id, to)
    else void acts.update(id, { publishedOn: to })
  })
  const { carry } = carrying
  const openEntry = (entry: Entry, event?: MouseEvent) => {
    if (event && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      selection.toggle(entry.card.id)
      return
    }
    setDayOpen(null)
    open(entry.card.id)
  }
  const clearSelection = () => {
    const had = selection.ids().size > 0
    selection.clear()
    return had
  }
  const keys = useCalendarKeys({
    around,
    mode,
    firstDay,
    anchor,
    today,
    canWrite,
    carrying,
    show: setAnchor,
    open: (key) => open(readKey(key)?.cardId ?? ''),
    openDay: setDayOpen,
    add: (dueOn) => void create({ dueOn }),
    select: (key) => selection.toggle(readKey(key)?.cardId ?? ''),
    remove: (key) => removing.remove(withSelected(readKey(key)?.cardId ?? '', selected)),
    clearSelection,
  })
  const focusPage = () => {
    const list = around.current?.querySelector<HTMLElement>('[data-testid=calendar-agenda]')
    if (list) list.focus()
    else keys.focus(keys.shown(keys.stop) ? keys.stop : `day:${tabDay(keys.day, today, weeks)}`)
  }
  const focusDay = useCallback(
    () => keys.focusOnceDrawn(`day:${tabDay(keys.day, today, weeks)}`),
    [keys, today, weeks],
  )
  const remove = useRemoveCards(acts, page.bulk, focusDay)
  const removing = useAskingRemove((ids) => void remove(ids), focusDay)
  const focusCard = (was: string) => {
    const stops = DATES.map((dateOf) => entryKey(dateOf, was))
    const stop = stops.includes(keys.stop as EntryKey) ? keys.stop : stops.find(keys.shown)
    if (stop === undefined) focusPage()
    else keys.focus(stop)
  }
  const listKey = (event: KeyboardEvent, key: string, entry: Entry): boolean => {
    if (event.ctrlKey || event.metaKey) return false
    if (event.key === ' ') return keys.lift(entry.key)
    if (key === 'x') selection.toggle(entry.card.id)
    else if (canWrite && (event.key === 'Delete' || event.key === 'Backspace')) {
      removing.remove(withSelected(entry.card.id, selected))
    } else return event.key === 'Escape' && clearSelection()
    return true
  }
  const title =
    mode === 'week' ? format.dayRange(weeks[0]![0]!, weeks[0]![6]!) : format.month(anchor)
  const list = { selected, carried: carry?.key ?? null, onOpen: openEntry, onKey: listKey }

  return (
    <CardsPage
      page={page}
      onFocus={focusPage}
      onClosed={focusCard}
      onRemove={(ids) => void remove(ids)}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it listens for the grid and the lists in it */}
      <div
        ref={around}
        className={classes.calendar}
        style={{ marginInlineEnd: page.covered }}
        data-carrying={carry !== null || undefined}
        onKeyDown={keys.onKeyDown}
        onKeyDownCapture={keys.onKeyDownCapture}
        onFocus={keys.onFocus}
      >
        <CalendarTools
          title={title}
          anchor={anchor}
          options={options}
          waiting={waiting.length}
          onOptions={(part) => view.setOptions(part as ViewOptions)}
          onTurn={(pages) => setAnchor(turned(mode, anchor, pages))}
          onGo={(date) => setAnchor(within(date))}
          onToday={() => setAnchor(today)}
        />
        <p id="calendar-keys" className="ms-visually-hidden">
          {t('keys')}
        </p>
        <div role="status" className="ms-visually-hidden">
          {carrying.said}
        </div>
        <PointerDrag around={around} carrying={carrying} today={today} canDrag={canWrite}>
          <div className={classes.body}>
            {options.unscheduled && (
              <WaitingList
                cards={waiting}
                none={cards.length === 0}
                over={carry !== null && carry.to === null && carry.from !== null}
                list={list}
              />
            )}
            {mode !== 'agenda' ? (
              <WeeksGrid
                label={title}
                weeks={weeks}
                month={mode === 'month' ? anchor.slice(0, 7) : null}
                days={days}
                load={load}
                caps={caps}
                onCap={setCapOpen}
                today={today}
                stop={tabDay(keys.day, today, weeks)}
                selected={selected}
                carried={carry?.key ?? null}
                over={carry?.to ?? null}
                onOpen={openEntry}
                onMore={setDayOpen}
                onAdd={canWrite ? (dueOn) => void create({ dueOn }) : null}
              />
            ) : agenda.length === 0 ? (
              <p className={classes.nothing}>{t('agendaNone', { month: title })}</p>
            ) : (
              <EntryList
                {...list}
                key={anchor.slice(0, 7)}
                testId="calendar-agenda"
                label={t('gridLabel', { page: title })}
                rows={agenda}
                limit={load.limit}
                onCap={setCapOpen}
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
      {due.dialog}
      {removing.dialog}
      {capOpen !== null && (
        <CapDialog
          monday={capOpen}
          over={caps.get(capOpen) ?? NO_AUDIENCES}
          onClose={() => setCapOpen(null)}
          onOpenCard={(cardId) => {
            setCapOpen(null)
            open(cardId)
          }}
        />
      )}
      {dayOpen !== null && (
        <DayDialog
          date={dayOpen}
          entries={days.get(dayOpen) ?? NOTHING}
          load={load}
          list={list}
          onClose={() => setDayOpen(null)}
          onAdd={
            canWrite
              ? () => {
                  setDayOpen(null)
                  void create({ dueOn: dayOpen })
                }
              : null
          }
        />
      )}
    </CardsPage>
  )
}

/** A card, or all selected ones when it is among them. */
const withSelected = (cardId: string, selected: ReadonlySet<string>): readonly string[] =>
  selected.has(cardId) ? [...selected] : [cardId]
