import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { usePlan } from '../../backend/context.tsx'
import { errorSentence } from '../../backend/error-sentence.ts'
import { Panel } from '../../ui/page.tsx'
import common from './common.module.css'
import { TrendChart } from './trend-chart.tsx'
import { TrendComparison } from './trend-comparison.tsx'
import { TrendMilestones } from './trend-milestones.tsx'
import { TrendTable } from './trend-table.tsx'
import { type Ends, firstEnds, useTrendLine } from './use-trend.ts'

/** The score over time with what happened on the way, and what moved it from one day to another. */
export function Trend() {
  const { t } = useTranslation('trend')
  const today = usePlan((plan) => plan.today)
  const line = useTrendLine(today)
  if (line.error) {
    return (
      <Panel title={t('title')}>
        <p className={common.quiet}>{errorSentence(line.error, t)}</p>
      </Panel>
    )
  }
  return line.data ? <TrendOf line={line.data} today={today} /> : <div aria-busy="true" />
}

type Line = NonNullable<ReturnType<typeof useTrendLine>['data']>

function TrendOf(props: { line: Line; today: IsoDate }) {
  const { line, today } = props
  const { t } = useTranslation('trend')
  const [chosen, setChosen] = useState<Ends | null>(null)
  const ends = chosen ?? firstEnds(line.points, today)
  return (
    <div className={common.panels}>
      <Panel
        title={t('title')}
        aside={line.missing > 0 ? t('missing', { count: line.missing }) : undefined}
      >
        <TrendChart
          points={line.points}
          milestones={line.milestones}
          ends={ends}
          onEnds={setChosen}
        />
        {line.points.length === 1 && <p className={common.quiet}>{t('begins')}</p>}
        <TrendMilestones milestones={line.milestones} />
        <TrendTable points={line.points} />
      </Panel>
      {line.began < today && (
        <TrendComparison ends={ends} began={line.began} today={today} onEnds={setChosen} />
      )}
    </div>
  )
}
