import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { aimOf } from '#shared/coverage/loss-change.ts'
import type { Loss } from '#shared/coverage/loss.ts'
import { createScoreboard } from '#shared/coverage/scoreboard.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { planPath } from '../../app/routes.ts'
import { usePlanContent, usePlanId } from '../../backend/context.tsx'
import { boardOfState } from '../../backend/plan-state.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useCoverageSentence } from '../coverage/use-coverage-sentence.ts'
import classes from './work.module.css'
import { StepFrame } from './step-frame.tsx'

const SHOWN = 3

/** Where this plan stands and what costs it most, moment by moment: the real losses, told in words. */
export function GapsStep() {
  const { t } = useTranslation('setup')
  const format = useFormat()
  const planId = usePlanId()
  const plan = usePlanContent()
  const losses = useMemo(() => {
    const scoreboard = createScoreboard(boardOfState(plan), plan.today)
    return (moment: Moment) =>
      scoreboard
        .explain(moment)
        .parts.flatMap((part) => part.losses)
        .toSorted((a, b) => b.points - a.points)
  }, [plan])
  return (
    <StepFrame step="gaps">
      <p className={classes.note}>
        {t('step.gaps.score', { score: format.score(plan.score.overall) })}{' '}
        <Link href={planPath(planId, 'coverage')}>{t('step.gaps.look')}</Link>
      </p>
      <div className={classes.gaps}>
        {MOMENTS.map((moment) => (
          <MomentGaps
            key={moment}
            moment={moment}
            score={plan.score.moments[moment].score}
            target={plan.settings.targets[moment]}
            losses={losses(moment)}
          />
        ))}
      </div>
    </StepFrame>
  )
}

function MomentGaps(props: {
  moment: Moment
  score: number
  target: number
  losses: readonly Loss[]
}) {
  const { t } = useTranslation('setup')
  const format = useFormat()
  const sentence = useCoverageSentence()
  const rest = props.losses.length - SHOWN
  return (
    <section
      data-moment={props.moment}
      className={classes.gap}
      aria-label={t(`app:moment.${props.moment}`)}
    >
      <h3 className={classes.momentName}>{t(`app:moment.${props.moment}`)}</h3>
      <p className={classes.quiet}>
        {t('step.gaps.ofTarget', {
          score: format.score(props.score),
          target: format.score(props.target),
        })}
      </p>
      <ul>
        {props.losses.slice(0, SHOWN).map((loss) => (
          <li key={aimOf(loss)}>{sentence.ofLossWithPoints(loss)}</li>
        ))}
      </ul>
      {rest > 0 && <p className={classes.quiet}>{t('step.gaps.more', { count: rest })}</p>}
    </section>
  )
}
