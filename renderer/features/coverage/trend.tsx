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
import { type Ends, useTrendLine } from './use-trend.ts'

/**
 * The score over time with what happened on the way, and what moved it from one day to another: from
 * `since`, the day that the scores' changes are told from, until two others are chosen.
 */
export function Trend(props: { since: IsoDate | null }) {
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
  return line.data ? (
    <TrendOf line={line.data} today={today} since={props.since} />
  ) : (
    <div aria-busy="true" />
  )
}

type Line = NonNullable<ReturnType<typeof useTrendLine>['data']>

function TrendOf(props: { line: Line; today: IsoDate; since: IsoDate | null }) {
  const { line, today, since } = props
  const { t } = useTranslation('trend')
  const [chosen, setChosen] = useState<{ since: IsoDate | null; ends: Ends } | null>(null)
  const ends =
    chosen !== null && chosen.since === since ? chosen.ends : endsSince(since ?? line.began, today)
  const choose = (next: Ends) => setChosen({ since, ends: next })
  return (
    <div className={common.panels}>
      <Panel
        title={t('title')}
        aside={line.missing > 0 ? t('missing', { count: line.missing }) : undefined}
      >
        <TrendChart points={line.points} milestones={line.milestones} ends={ends} onEnds={choose} />
        {line.points.length === 1 && <p className={common.quiet}>{t('begins')}</p>}
        <TrendMilestones milestones={line.milestones} />
        <TrendTable points={line.points} />
      </Panel>
      {line.began < today && (
        <TrendComparison ends={ends} began={line.began} today={today} onEnds={choose} />
      )}
    </div>
  )
}

const endsSince = (day: IsoDate, today: IsoDate): Ends => ({ from: { day }, to: { day: today } })
