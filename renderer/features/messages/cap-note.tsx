import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { WEEKS_AHEAD } from '#shared/coverage/message-alerts.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import { isoMonday, NO_AUDIENCE, sendersOf, weekLoad } from '#shared/messages/week-load.ts'
import { usePlanContent } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import type { MessageFieldsProps } from './message-fields.ts'
import classes from './messages.module.css'
import { useOutline } from './use-outline.ts'

/** What this message, once it is sent, leaves each of its audiences of their weekly cap. */
export function CapNote({ card, message }: MessageFieldsProps) {
  const { t } = useTranslation('messages')
  const format = useFormat()
  const { cards, columns, settings, today } = usePlanContent()
  const { data } = useOutline()
  const worst = useMemo(() => {
    if (!data) return []
    const known = new Map(data.messages.map((one) => [one.id, one]))
    const sendingOf = (id: string) => (id === card.id ? message : known.get(id))
    const senders = sendersOf(cards.values(), columns, sendingOf, card.id)
    const first = isoMonday(message.days.at(0)?.on ?? today)
    const from = message.schedule === 'dated' && first > today ? first : isoMonday(today)
    const weeks = Array.from({ length: WEEKS_AHEAD }, (_, i) => addDays(from, 7 * i))
    return (card.audiences.length > 0 ? card.audiences : [NO_AUDIENCE]).map((audience) =>
      weeks
        .flatMap((week) =>
          weekLoad(senders, week, settings)
            .filter((load) => load.audience === audience)
            .filter((load) => load.messages.some(({ cardId }) => cardId === card.id))
            .map((load) => ({ ...load, week })),
        )
        .reduce<
          { audience: string; week: string; sends: number; over: number } & {
            cap: number | null
          }
        >((most, load) => (load.sends > most.sends ? load : most), {
          ...{ audience, week: from, sends: 0, over: 0, cap: null },
        }),
    )
  }, [card, cards, columns, data, message, settings, today])
  if (card.audiences.length === 0) {
    return <p className={classes.told}>{t('cap.noAudience')}</p>
  }
  return (
    <ul className={classes.caps} aria-label={t('cap.label')} data-testid="cap-note">
      {worst
        .filter(({ sends }) => sends > 0)
        .map(({ audience, week, sends, over, cap }) => (
          <li key={audience} className={classes.told} data-told={over > 0 ? 'warn' : undefined}>
            {t(over > 0 ? 'cap.over' : cap === null ? 'cap.free' : 'cap.within', {
              audience,
              sends: format.amount(sends),
              over: format.amount(over),
              cap: format.amount(cap ?? 0),
              week: format.day(week),
            })}
          </li>
        ))}
    </ul>
  )
}
