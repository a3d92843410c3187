import { useTranslation } from 'react-i18next'
import { bandOf } from '#shared/coverage/bands.ts'
import type { NextStep } from '#shared/coverage/next-step.ts'
import { stepText } from '#shared/coverage/step-text.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import type { Change } from '../coverage/use-change.ts'
import { useCoverageSentence } from '../coverage/use-coverage-sentence.ts'
import { PointList } from './point-list.tsx'
import classes from './present.module.css'
import { ChangeLine } from './score-figures.tsx'
import { useFit } from './use-fit.ts'

/** How many steps, and whether with the gaps, from the fewest that the slide shows to the most. */
const FITS = [
  { steps: 1, gaps: false },
  { steps: 2, gaps: false },
  { steps: 3, gaps: false },
  { steps: 1, gaps: true },
  { steps: 2, gaps: true },
  { steps: 3, gaps: true },
] as const

/** The plan as a whole: its score, its four moments, its dearest gap in each, and what to do next. */
export function PlanSlide(props: {
  steps: readonly NextStep[]
  change: Change | null
  changeOf: (moment: Moment) => Change | null
  onMoment: (moment: Moment) => void
}) {
  const { t, i18n } = useTranslation('present')
  const format = useFormat()
  const sentence = useCoverageSentence()
  const model = usePlanModel()
  const score = usePlan((plan) => plan.score)
  const targets = usePlan((plan) => plan.settings.targets)
  const client = usePlan((plan) => plan.settings.client)
  const { box, count } = useFit(FITS.length, `plan ${i18n.language}`)
  const fit = FITS[count - 1]!
  return (
    <div className={classes.plan} ref={box}>
      <div className={classes.overall}>
        <p className={classes.figure} data-testid="slide-score">
          {format.score(score.overall)}
        </p>
        <div>
          <p>{t('overall')}</p>
          <p>{[client, format.fullDay(score.today)].filter((part) => part !== '').join(' · ')}</p>
          <ChangeLine change={props.change} />
        </div>
      </div>
      <ul className={classes.tiles}>
        {MOMENTS.map((moment) => {
          const { score: value } = score.moments[moment]
          const gap = model.biggestGap(moment)
          return (
            <li key={moment} data-moment={moment}>
              <button type="button" onClick={() => props.onMoment(moment)}>
                <span className={classes.tileName}>{t(`app:moment.${moment}`)}</span>
                <span className={classes.tileScore}>{format.score(value)}</span>
                <span>
                  <strong>{t(`coverage:band.${bandOf(value)}`)}</strong>
                  {' · '}
                  {t('target', { target: format.score(targets[moment]) })}
                </span>
                <ChangeLine change={props.changeOf(moment)} />
                {fit.gaps && (
                  <span className={classes.gap}>
                    {gap ? sentence.ofLoss(gap) : t('coverage:score.noGap')}
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
      <PointList
        title={t('steps')}
        none={t('noSteps')}
        sign="+"
        entries={props.steps.slice(0, fit.steps).map((step) => ({
          id: step.id,
          points: step.gain,
          sentence: t('stepOf', {
            moment: t(`app:moment.${step.moment}`),
            step: sentence.ofText(stepText(step)),
          }),
        }))}
      />
    </div>
  )
}
