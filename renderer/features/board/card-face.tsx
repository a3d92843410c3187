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
  /** Names of the card's channels; `null`: it has none. */
  channels: string | null
  /** State of the check that the card fixes; `null`: none, or one that does not apply. */
  check: CheckMark | null
}

/** A card's title and what matters most about it, in one row or two. */
export function CardFace(props: CardFaceProps) {
  const { card, t, format, density } = props
  const { alarm, first, second, warning } = factsOf(props)
  const strength = format.percent(props.strength)
  const said = t('card.strength', { strength })
  const full = [alarm?.full, ...first, ...second, warning, said].filter(Boolean).join(' · ')
  const compact = density === 'compact'
  const warn = warning !== null && <b className={classes.alarm}>{warning}</b>

  return (
    <>
      <span className={classes.title} title={tileText(card.title)} dir="auto">
        {tileText(card.title) || t('card.untitled')}
      </span>
      <span className={classes.meta} title={full}>
        <span className={classes.details}>
          {alarm && <b className={classes.alarm}>{alarm.short}</b>}
          {compact && warn}
          {[...first, ...(compact ? second : [])].map((text) => (
            <span key={text}>{text}</span>
          ))}
        </span>
        <span className={classes.figure} aria-label={said}>
          {strength}
        </span>
      </span>
      {!compact && (
        <span className={classes.meta}>
          <span className={classes.details}>
            {warn}
            {second.map((text) => (
              <span key={text}>{text}</span>
            ))}
          </span>
        </span>
      )}
    </>
  )
}

/** `first`: what it is, whose and until when; `second`: where it goes and how far it is. */
function factsOf({ card, live, today, channels, check, t, format }: CardFaceProps) {
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
      dueAhead && t('card.due', { date: format.day(card.dueOn!) }),
    ]),
    second: present([
      channels,
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
