import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeriodPlan, PeriodWish } from '#shared/coverage/plan-period.ts'
import type { Board } from '#shared/domain/board.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import common from './common.module.css'
import { StepSentence } from './next-step-row.tsx'
import { NextStepsHeat } from './next-steps-heat.tsx'
import { NextStepsScores } from './next-steps-scores.tsx'
import classes from './next-steps.module.css'
import { useAcceptPlan } from './use-accept-plan.ts'

const FIRST = 30

/** The chosen steps by day, what they do to the scores and the heatmap, and the way onto the board. */
export function NextStepsResult(props: {
  board: Board
  today: IsoDate
  wish: PeriodWish
  plan: PeriodPlan
  onDone: () => void
}) {
  const { plan, wish, onDone } = props
  const { t } = useTranslation('nextSteps')
  const format = useFormat()
  const canWrite = useCanWrite()
  const { accept, changes } = useAcceptPlan(plan)
  const [busy, setBusy] = useState(false)
  const [all, setAll] = useState(false)
  const { steps } = plan
  const sums = {
    count: steps.length,
    effort: format.amount(plan.effort),
    capacity: format.amount(wish.capacity),
    left: format.amount(plan.left),
  }
  if (steps.length === 0) {
    return (
      <p className={classes.summary} role="status">
        {t(plan.notChosen > 0 ? 'period.nothingFits' : 'none')}
      </p>
    )
  }

  const put = async () => {
    setBusy(true)
    const done = await accept()
    setBusy(false)
    if (done) onDone()
  }
  return (
    <div data-testid="period-plan">
      <p className={classes.summary} role="status">
        <span>{t('period.summary', sums)}</span>
        <span>
          {plan.notChosen > 0
            ? t('period.notChosen', { count: plan.notChosen })
            : t('period.allChosen')}
        </span>
      </p>
      <div className={classes.beside}>
        <NextStepsScores plan={plan} />
        <NextStepsHeat board={props.board} done={plan.done} today={props.today} />
      </div>
      <ol className={`${common.rows} ${classes.steps}`} aria-label={t('period.chosen')}>
        {(all ? steps : steps.slice(0, FIRST)).map(({ step, adds, dueOn }) => (
          <li key={step.id} data-moment={step.moment}>
            <b title={t('period.addsHint')}>{t('gain', { points: format.finePoints(adds) })}</b>
            <StepSentence step={step} />
            <span className={classes.effort}>
              {t('effort', { effort: format.amount(step.effort) })}
            </span>
            <span className={classes.due}>{t('period.due', { day: format.day(dueOn) })}</span>
          </li>
        ))}
      </ol>
      <Group gap="sm">
        {!all && steps.length > FIRST && (
          <Button variant="subtle" onClick={() => setAll(true)}>
            {t('period.showAll', { count: steps.length })}
          </Button>
        )}
        {canWrite && changes > 0 && (
          <Button loading={busy} onClick={() => void put()}>
            {t('period.accept', { count: changes })}
          </Button>
        )}
        <Button variant="default" onClick={onDone}>
          {t('period.drop')}
        </Button>
        {changes === 0 && <span className={classes.intro}>{t('period.onBoard')}</span>}
      </Group>
    </div>
  )
}
