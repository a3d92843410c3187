import { IconMessage, IconPaperclip, IconRepeat } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { Card } from '#shared/domain/card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Format } from '../../i18n/use-format.ts'
import type { Density } from './board-options.ts'
import { cardAlarm, type CardAlarm, type CheckMark, tileText } from './card-facts.ts'
import classes from './tile.module.css'

export type CardFaceProps = {
  /** Of the board's texts; given, not looked up, because hundreds of faces come with every scroll. */
  t: TFunction<'board'>
  format: Format
  density: Density
  card: Card
  /** 0 to 1. */
  strength: number
  live: boolean
  today: IsoDate
  /** All of the plan, for the names of the card's own. */
  channels: readonly Named[]
  /** State of the check that the card fixes; `null`: none, or one that does not apply. */
  check: CheckMark | null
  comments: number
  files: number
}

/** A card's title and what matters most about it, in one row or two. */
export function CardFace(props: CardFaceProps) {
  const { card, t, format, density } = props
  const { alarm, due, first, second, warning, comments, files } = factsOf(props)
  const strength = format.percent(props.strength)
  const said = t('card.strength', { strength })
  const series = card.series === null ? null : t('card.series')
  const named = card.channels.slice(0, MOST_NAMED)
  const names = named.map((id) => titleIn(props.channels, id))
  const full = [
    alarm?.full,
    due,
    ...first,
    names.join(', '),
    ...second,
    warning,
    comments,
    files,
    series,
    said,
  ]
    .filter(Boolean)
    .join(' · ')
  const compact = density === 'compact'
  // One of them stands below at the right, so that both are told in a narrow column.
  const alarmBelow = !compact && warning === null
  const dueBelow = due !== null && alarmBelow && alarm === null
  const warn = warning !== null && <b className={classes.alarm}>{warning}</b>
  const more = card.channels.length - MOST_CHANNELS
  const channels = names.slice(0, MOST_CHANNELS).map((name, i) => (
    <span key={named[i]} data-joined={i > 0 || undefined}>
      {tileText(name)}
      {i === MOST_CHANNELS - 1 && more > 0 ? ` +${format.whole(more)}` : ''}
    </span>
  ))
  const talk = (series !== null || comments !== null || files !== null) && (
    <span className={classes.talk}>
      {series !== null && <Count icon={IconRepeat} count="" said={series} />}
      {comments !== null && (
        <Count icon={IconMessage} count={format.whole(props.comments)} said={comments} />
      )}
      {files !== null && (
        <Count icon={IconPaperclip} count={format.whole(props.files)} said={files} />
      )}
    </span>
  )

  return (
    <>
      <span className={classes.title} title={tileText(card.title)} dir="auto">
        {tileText(card.title) || t('card.untitled')}
      </span>
      <span className={classes.meta} title={full}>
        <span className={classes.details}>
          {alarm && !alarmBelow && <b className={classes.alarm}>{alarm.short}</b>}
          {compact && warn}
          {first.map((text) => (
            <span key={text}>{text}</span>
          ))}
          {compact && due !== null && <span>{due}</span>}
          {compact && talk}
          {compact && channels}
          {compact && second.map((text) => <span key={text}>{text}</span>)}
        </span>
        <span className={classes.figure} aria-label={said}>
          {strength}
        </span>
      </span>
      {!compact && (
        <span className={classes.meta}>
          <span className={classes.details}>
            {warn}
            {due !== null && !dueBelow && <span>{due}</span>}
            {talk}
            {channels}
            {second.map((text) => (
              <span key={text}>{text}</span>
            ))}
          </span>
          {alarm && alarmBelow && (
            <b className={classes.alarm} data-date>
              {alarm.short}
            </b>
          )}
          {dueBelow && <span className={classes.figure}>{due}</span>}
        </span>
      )}
    </>
  )
}

/** A card's channels beyond these are a number; a tooltip names some more. */
const MOST_CHANNELS = 2
const MOST_NAMED = 12

type Named = { id: string; title: string }
const titleIn = (list: readonly Named[], id: string): string =>
  list.find((one) => one.id === id)?.title ?? id

/** A small picture with a number; a screen reader says it in words. */
function Count(props: { icon: typeof IconMessage; count: string; said: string }) {
  const { icon: Picture, count, said } = props
  return (
    <span className={classes.count} role="img" aria-label={said}>
      <Picture size={12} aria-hidden="true" />
      {count}
    </span>
  )
}

/** `first`: what it is and whose; `second`: where it goes and how far it is. */
function factsOf({ card, live, today, check, t, format, ...props }: CardFaceProps) {
  const alarm = cardAlarm(card, live, today)
  const dueAhead = !live && card.dueOn !== null && alarm?.alarm !== 'late'
  const done = card.checklist.filter((item) => item.done).length
  const present = (texts: readonly (string | null | false)[]) =>
    texts.filter((text): text is string => Boolean(text))
  return {
    alarm: alarmTextOf(alarm, t),
    first: present([
      card.archived && t('card.archived'),
      t(`app:kind.${card.kind}`),
      card.owner && tileText(card.owner),
    ]),
    due: dueAhead ? t('card.due', { date: format.day(card.dueOn!) }) : null,
    comments: props.comments > 0 ? t('card.comments', { count: props.comments }) : null,
    files: props.files > 0 ? t('card.files', { count: props.files }) : null,
    second: present([
      card.topics.length > 0 && t('card.topics', { count: card.topics.length }),
      card.checklist.length > 0 && t('card.points', { done, total: card.checklist.length }),
      check !== null && check !== 'fail' && t(`card.check.${check}`),
    ]),
    warning: check === 'fail' ? t('card.check.fail') : null,
  }
}

/** A card's alarm: short for the card's row, in full for its tooltip. */
function alarmTextOf(
  alarm: CardAlarm | null,
  t: TFunction<'board'>,
): { short: string; full: string } | null {
  if (alarm === null) return null
  if (alarm.alarm === 'rights-ending') {
    return {
      short: t('card.rightsEnding', { count: alarm.days }),
      full: t('card.rightsEndingLong', { count: alarm.days }),
    }
  }
  const text =
    alarm.alarm === 'late' ? t('card.late', { count: alarm.days }) : t('card.rightsEnded')
  return { short: text, full: text }
}
