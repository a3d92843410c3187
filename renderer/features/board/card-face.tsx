import type { TFunction } from 'i18next'
import type { Card } from '#shared/domain/card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Format } from '../../i18n/use-format.ts'
import { cardAlarm, type CardAlarm } from './card-facts.ts'
import classes from './tile.module.css'

export type CardFaceProps = {
  /** Of the board's texts; given, not looked up, because hundreds of faces come with every scroll. */
  t: TFunction<'board'>
  format: Format
  card: Card
  /** 0 to 1. */
  strength: number
  live: boolean
  today: IsoDate
  /** Title of the card's first channel; `null`: it has none. */
  channel: string | null
}

/** A card's title and one row of what matters most about it. */
export function CardFace(props: CardFaceProps) {
  const { card, live, today, t, format } = props
  const alarm = cardAlarm(card, live, today)
  const alarmText = alarmTextOf(alarm, t)
  const details = [
    t(`app:kind.${card.kind}`),
    card.owner ?? props.channel,
    !live && card.dueOn !== null && alarm?.alarm !== 'late' ? format.day(card.dueOn) : null,
    card.topics.length > 0 ? t('card.topics', { count: card.topics.length }) : null,
  ].filter((text): text is string => Boolean(text))
  const strength = format.percent(props.strength)
  const full = [alarmText?.full, ...details, t('card.strength', { strength })]
    .filter(Boolean)
    .join(' · ')

  return (
    <>
      <span className={classes.title} title={card.title} dir="auto">
        {card.title || t('card.untitled')}
      </span>
      <span className={classes.meta} title={full}>
        <span className={classes.details}>
          {alarmText && <b className={classes.alarm}>{alarmText.short}</b>}
          {details.map((text) => (
            <span key={text}>{text}</span>
          ))}
        </span>
        <span className={classes.figure} aria-label={t('card.strength', { strength })}>
          {strength}
        </span>
      </span>
    </>
  )
}

/** A card's alarm: short for the card's one row, in full for its tooltip. */
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
