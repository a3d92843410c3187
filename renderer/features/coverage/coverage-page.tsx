import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unmeasuredIn } from '#shared/coverage/confidence.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { usePlanContent } from '../../backend/context.tsx'
import { boardOfState } from '../../backend/plan-state.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Page } from '../../ui/page.tsx'
import { SetupHint } from '../setup/setup-hint.tsx'
import { WhatIfLink } from '../what-if/what-if-link.tsx'
import { MethodLink } from '../methodology/method-link.tsx'
import { AlertsPanel } from './alerts-panel.tsx'
import { Breakdown } from './breakdown.tsx'
import { ChangeNote } from './change-note.tsx'
import { ChangeSince } from './change-since.tsx'
import common from './common.module.css'
import classes from './coverage-page.module.css'
import { ConfidenceNote } from './confidence-note.tsx'
import { HeatmapPanel } from './heatmap-panel.tsx'
import { MomentTile } from './moment-tile.tsx'
import { PathNote } from './path-note.tsx'
import { useChange } from './use-change.ts'

const NextSteps = lazy(async () => ({ default: (await import('./next-steps.tsx')).NextSteps }))
const Trend = lazy(async () => ({ default: (await import('./trend.tsx')).Trend }))

/** How well each moment is covered, why, and where the plan leaks. */
export function CoveragePage() {
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  const plan = usePlanContent()
  const board = useMemo(() => boardOfState(plan), [plan])
  const changes = useChange(plan)
  const [moment, setMoment] = useState<Moment>(() => weakest(plan.score.moments))
  const breakdown = useRef<HTMLDivElement>(null)
  const showMoment = (shown: Moment) => {
    setMoment(shown)
    breakdown.current?.focus()
  }

  return (
    <Page>
      <SetupHint />
      <div className={classes.head}>
        <div>
          <p className={classes.overall}>
            <strong className={classes.figure}>{format.score(plan.score.overall)}</strong>{' '}
            {t('overall')} <span>{t('asOf', { day: format.fullDay(plan.today) })}</span>{' '}
            <ChangeNote change={changes.ofPlan} /> <MethodLink moment={null} /> <WhatIfLink />
          </p>
          <p className={classes.overall}>
            <ConfidenceNote plan={plan} />
          </p>
          <p className={classes.overall}>
            <PathNote plan={plan} />
          </p>
        </div>
        <ChangeSince changes={changes} />
      </div>
      <div className={classes.tiles}>
        {MOMENTS.map((each) => (
          <div key={each} className={classes.tile}>
            <MomentTile
              moment={each}
              score={plan.score.moments[each]}
              unmeasured={unmeasuredIn(plan.score, plan.settings, plan.checks.values(), each)}
              change={changes.ofMoment(each)}
              target={plan.settings.targets[each]}
              chosen={each === moment}
              onChoose={() => setMoment(each)}
            />
            <MethodLink moment={each} />
          </div>
        ))}
      </div>
      <div className={classes.alerts}>
        <AlertsPanel plan={plan} onShowMoment={showMoment} />
      </div>
      <div className={`${common.panels} ${classes.panels}`}>
        <HeatmapPanel board={board} today={plan.today} />
        <div ref={breakdown} tabIndex={-1} className={classes.breakdown}>
          <Breakdown moment={moment} />
        </div>
        <Suspense fallback={<div aria-busy="true" />}>
          <NextSteps board={board} today={plan.today} />
        </Suspense>
      </div>
      <Suspense fallback={<div aria-busy="true" />}>
        <Trend since={changes.day} />
      </Suspense>
    </Page>
  )
}

function weakest(scores: Record<Moment, { score: number }>): Moment {
  return MOMENTS.toSorted((a, b) => scores[a].score - scores[b].score)[0]!
}
