import { useTranslation } from 'react-i18next'
import { replyState } from '#shared/domain/message.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { DurationField } from './duration-field.tsx'
import type { MessageFieldsProps } from './message-fields.ts'
import classes from './messages.module.css'
import { useDuration } from './use-duration.ts'
import { useOutline } from './use-outline.ts'

/** In what time an answer is to be answered, and in what time it is. What is measured is a result of the card. */
export function ReplyFields({ card, message, readOnly, save }: MessageFieldsProps) {
  const { t } = useTranslation('messages')
  const format = useFormat()
  const duration = useDuration()
  const act = useAct()
  const today = usePlan((plan) => plan.today)
  const { data } = useOutline()
  const measured = data?.replies.find(({ cardId }) => cardId === card.id) ?? null
  const target = message.replyTarget
  const state = replyState(target, measured?.minutes ?? null)
  const measure = async (minutes: number | null) => {
    if (minutes === null) return true
    const figure = { metric: 'replyTime', from: today, to: today, value: minutes } as const
    const done = await act((client, planId) =>
      client.results.put({ planId, cardId: card.id, figure }),
    )
    return done !== null
  }
  return (
    <div className={classes.stack}>
      <div className={classes.pair}>
        <DurationField
          label={t('reply.target')}
          minutes={target}
          min={0.1}
          readOnly={readOnly}
          onSave={(replyTarget) => save({ replyTarget })}
        />
        <DurationField
          label={t('reply.measured')}
          description={
            measured ? t('reply.measuredOn', { on: format.fullDay(measured.on) }) : undefined
          }
          minutes={measured?.minutes ?? null}
          min={0}
          readOnly={readOnly}
          onSave={measure}
        />
      </div>
      <p
        className={classes.told}
        data-told={state === 'missed' ? 'warn' : state === 'met' ? 'good' : undefined}
        role="status"
      >
        {t(`reply.state.${state}`, {
          target: duration(target ?? 0),
          measured: duration(measured?.minutes ?? 0),
        })}
      </p>
    </div>
  )
}
