import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import type { Experiment } from '#shared/domain/experiment.ts'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { usePlanQuery } from '../../backend/plan-query.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './card-results.module.css'
import { Strip, STRIP_HEIGHT } from './strip.tsx'
import strip from './strip.module.css'
import type { TimeSpan } from './time-scale.ts'

const INSET = 3

/** How much the card counted over the same days. */
export function StrengthBlock(props: {
  card: Card
  time: TimeSpan
  experiments: readonly Experiment[]
}) {
  const { card, time } = props
  const { t } = useTranslation('results')
  const format = useFormat()
  const model = usePlanModel()
  usePlan((plan) => plan.score)
  const now = card.archived ? 0 : (model.strengthOf(card.id)?.strength ?? 0)
  const line = usePlanQuery(
    ['strength', card.id, time.from, time.to],
    ['card', 'column', 'plan'],
    (client, planId) => client.results.strength({ planId, cardId: card.id, ...time }),
  )
  const points = line.data ?? []
  const [first] = points
  const known = first
    ? t('strengthSince', {
        day: format.fullDay(first.day),
        strength: format.percent(first.strength),
      })
    : ''
  return (
    <div className={classes.block}>
      <div className={classes.head}>
        <h4>{t('strength')}</h4>
        <b>{format.percent(now)}</b>
        <span>{known}</span>
      </div>
      {points.length > 1 && (
        <Strip
          label={t('strengthPicture', { strength: format.percent(now), known })}
          time={time}
          experiments={props.experiments}
          draw={(place) => {
            const y = (strength: number) =>
              STRIP_HEIGHT - INSET - strength * (STRIP_HEIGHT - 2 * INSET)
            // Each strength holds from the end of its day to that of the next.
            const corners = points.flatMap(({ day, strength }, i) => {
              const x = place(addDays(day, 1))
              const before = points[i - 1]
              return before
                ? [`${x},${y(before.strength)}`, `${x},${y(strength)}`]
                : [`${place(day)},${y(strength)}`]
            })
            const [start, end] = [place(points[0]!.day), place(addDays(points.at(-1)!.day, 1))]
            return (
              <>
                <polygon
                  className={strip.area}
                  points={`${start},${STRIP_HEIGHT} ${corners.join(' ')} ${end},${STRIP_HEIGHT}`}
                />
                <polyline className={strip.line} points={corners.join(' ')} />
              </>
            )
          }}
        />
      )}
    </div>
  )
}
