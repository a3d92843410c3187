import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useGridRows } from '../../ui/use-grid-rows.ts'
import { short } from '../cards/use-field-words.ts'
import { useOpenCard } from '../views/use-open-card.ts'
import type { MessageRow } from './message-rows.ts'
import classes from './table.module.css'
import { useDuration } from './use-duration.ts'
import { useLanguageName } from './use-language-name.ts'
import { type Messaging, useInLocale } from './use-messaging.ts'

const ROW = 46
const PAGE = 8
const COLUMNS = [
  'message',
  'trigger',
  'channels',
  'audiences',
  'consent',
  'reply',
  'words',
  'segments',
] as const

/** Messages one under the other; arrow keys walk them, Enter opens one. */
export function MessageGrid(props: { rows: readonly MessageRow[]; messaging: Messaging }) {
  const { rows, messaging } = props
  const { t } = useTranslation('messages')
  const { open } = useOpenCard()
  const [active, setActive] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef(false)
  const at = Math.max(0, Math.min(active, rows.length - 1))
  const grid = useGridRows({
    scroller,
    count: rows.length,
    activeIndex: at,
    rowHeight: ROW,
    overscan: 8,
  })
  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    scroller.current?.querySelector<HTMLElement>(`[data-row="${at}"] button`)?.focus()
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      PageUp: at - PAGE,
      PageDown: at + PAGE,
      Home: 0,
      End: rows.length - 1,
    }
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(rows.length - 1, to))
    wanted.current = true
    setActive(next)
    grid.bringIntoView(next)
  }
  return (
    <div role="table" aria-label={t('table.title')} aria-rowcount={rows.length + 1}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={classes.headRow}>
          {COLUMNS.map((column) => (
            <div
              key={column}
              role="columnheader"
              data-column={column}
              title={t(`table.column.${column}`)}
            >
              {t(`table.column.${column}`)}
            </div>
          ))}
        </div>
      </div>
      <div
        ref={scroller}
        className={classes.scroller}
        style={{ height: Math.min(rows.length, 12) * ROW + 2 }}
        role="rowgroup"
        onKeyDown={onKeyDown}
      >
        <div style={{ height: grid.height, position: 'relative' }} role="presentation">
          {grid.rows.map(({ index, key, start }) => (
            <Row
              key={key}
              row={rows[index]!}
              messaging={messaging}
              index={index}
              top={start}
              active={index === at}
              onOpen={() => open(rows[index]!.card.id)}
              onFocus={() => setActive(index)}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

function Row(props: {
  row: MessageRow
  messaging: Messaging
  index: number
  top: number
  active: boolean
  onOpen: () => void
  onFocus: () => void
}) {
  const { row, messaging, index } = props
  const { card, message, words } = row
  const { t } = useTranslation('messages')
  const format = useFormat()
  const duration = useDuration()
  const inLocale = useInLocale()
  const nameOf = useLanguageName()
  const channels = usePlan((plan) => plan.settings.channels)
  const goal = messaging.goals.find(({ id }) => id === message.goal)
  const trigger = messaging.triggers.find(({ id }) => id === message.trigger)
  const channelNames = card.channels.map((id) => channels.find((one) => one.id === id)?.title ?? id)
  const goalTitle = goal ? inLocale(goal.title) : t('goal.none')
  const triggerTitle = trigger ? inLocale(trigger.title) : message.trigger || t('trigger.none')
  const rate = message.perWeek === null ? '?' : format.amount(message.perWeek)
  const sent = row.quiet
    ? t('table.inQuiet', { at: message.sendAt })
    : message.schedule === 'triggered'
      ? t('table.rate', { rate })
      : t('table.days', { count: message.days.length })
  const ready = words.filter(({ state }) => state === 'ready')
  const wrong = words.some(({ state }) => state === 'wrong')
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      data-row={index}
      data-moment={card.moment}
      style={{ transform: `translateY(${props.top}px)`, height: ROW }}
    >
      <div role="cell" data-column="message" title={[card.title, goalTitle].join('\n')}>
        <button
          type="button"
          className={classes.title}
          tabIndex={props.active ? 0 : -1}
          dir="auto"
          onClick={props.onOpen}
          onFocus={props.onFocus}
        >
          {short(card.title, 120) || t('board:card.untitled')}
        </button>
        <small>{goalTitle}</small>
      </div>
      <div role="cell" data-column="trigger" title={[triggerTitle, sent].join('\n')}>
        <span dir="auto">{triggerTitle}</span>
        <small data-told={row.quiet ? 'warn' : undefined}>{sent}</small>
      </div>
      <div role="cell" data-column="channels" dir="auto" title={channelNames.join(', ')}>
        {channelNames.join(', ') || t('table.noChannel')}
      </div>
      <div role="cell" data-column="audiences" title={card.audiences.join(', ')}>
        <span dir="auto">{card.audiences.join(', ') || t('weeks.noAudience')}</span>
        {row.overCap && <small data-told="warn">{t('table.overCap')}</small>}
      </div>
      <div role="cell" data-column="consent" data-told={row.gap ? 'warn' : 'good'}>
        {row.gap ? t(`consent.short.${row.gap}`) : t(`consent.state.${message.consent}`)}
      </div>
      <div role="cell" data-column="reply">
        <span>
          {message.replyTarget === null ? t('table.noTarget') : duration(message.replyTarget)}
        </span>
        {row.measured !== null && (
          <small
            data-told={row.reply === 'missed' ? 'warn' : row.reply === 'met' ? 'good' : undefined}
          >
            {t(
              `table.reply.${row.reply === 'missed' || row.reply === 'met' ? row.reply : 'free'}`,
              {
                measured: duration(row.measured),
              },
            )}
          </small>
        )}
      </div>
      <div
        role="cell"
        data-column="words"
        title={ready.map(({ language }) => nameOf(language)).join(', ') || undefined}
      >
        <span>{t('table.ready', { ready: ready.length, all: words.length })}</span>
        {wrong && <small data-told="warn">{t('table.wrongWords')}</small>}
      </div>
      <div role="cell" data-column="segments">
        {row.segments === null ? '–' : format.whole(row.segments)}
      </div>
    </div>
  )
}
