import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { breakdownOf } from '#shared/coverage/breakdown.ts'
import { type Part, PARTS, type Pillar, PILLARS } from '#shared/coverage/moment-score.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Panel } from '../../ui/page.tsx'
import { BreakdownTable, type Portion } from './breakdown-table.tsx'
import classes from './breakdown.module.css'
import { LeftOut } from './left-out.tsx'
import { LossList } from './loss-list.tsx'

/** One moment as points won and lost by pillar and part; they add up to the score and to 100 minus it. */
export function Breakdown(props: { moment: Moment }) {
  const { moment } = props
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  const model = usePlanModel()
  const explained = usePlan(() => model.explain(moment))
  const [chosen, setChosen] = useState<Portion | null>(null)
  const breakdown = breakdownOf(explained)
  const isChosen = (part: Part, pillar: Pillar) =>
    chosen === null || chosen === part || chosen === pillar
  const losses = explained.parts
    .filter(({ part, pillar }) => isChosen(part, pillar))
    .flatMap((part) => part.losses)
    .toSorted((a, b) => b.points - a.points)

  return (
    <div data-moment={moment} data-testid="breakdown" className={classes.breakdown}>
      <Panel
        title={t('breakdown.title', { moment: t(`app:moment.${moment}`) })}
        aside={t('breakdown.sum', {
          points: format.points(breakdown.total.won),
          lost: format.points(breakdown.total.lost),
        })}
      >
        <BreakdownTable
          breakdown={breakdown}
          chosen={chosen}
          onChoose={(portion) => setChosen(portion === chosen ? null : portion)}
        />
        <LossList
          // Another moment or part is another list, shown from its start.
          key={`${moment} ${chosen}`}
          moment={moment}
          losses={losses}
          of={chosen === null ? null : nameOf(chosen)}
          onAll={() => setChosen(null)}
        />
        <LeftOut moment={moment} />
      </Panel>
    </div>
  )

  function nameOf(portion: Portion): string {
    const part = PARTS.find((one) => one === portion)
    if (part) return t(`coverage:part.${part}`)
    return t(`coverage:pillar.${PILLARS.find((one) => one === portion)!}`)
  }
}
