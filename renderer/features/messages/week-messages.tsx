import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { type AudienceWeek, NO_AUDIENCE } from '#shared/messages/week-load.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { short } from '../cards/use-field-words.ts'
import { useOpenCard } from '../views/use-open-card.ts'
import classes from './weeks.module.css'

/** Which messages an audience gets in a week, each with how often, and what that is over the cap. */
export function WeekMessages(props: {
  load: AudienceWeek
  week: IsoDate
  /** Left out: the card opens where cards are. */
  onOpen?: (cardId: string) => void
}) {
  const { load, week } = props
  const { t } = useTranslation('messages')
  const format = useFormat()
  const { open } = useOpenCard()
  const { audience, sends, over, cap, messages } = load
  const figures = {
    audience: audience === NO_AUDIENCE ? t('weeks.noAudience') : audience,
    week: format.day(week),
    sends: format.amount(sends),
    over: format.amount(over),
    cap: format.amount(cap ?? 0),
  }
  return (
    <section className={classes.messages} data-testid="week-messages">
      <p data-over={over > 0 || undefined}>
        {t(over > 0 ? 'weeks.told.over' : cap === null ? 'weeks.told.free' : 'weeks.told.within', {
          ...figures,
        })}
      </p>
      <ul>
        {messages.map(({ cardId, title, sends: count }) => (
          <li key={cardId}>
            <button
              type="button"
              className={classes.open}
              dir="auto"
              onClick={() => (props.onOpen ?? open)(cardId)}
            >
              {short(title, 120) || t('board:card.untitled')}
            </button>
            <span>{t('weeks.times', { sends: format.amount(count) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
