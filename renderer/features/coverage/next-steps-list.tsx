import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NextStep } from '#shared/coverage/next-step.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Panel } from '../../ui/page.tsx'
import common from './common.module.css'
import { StepAct, StepSentence } from './next-step-row.tsx'
import classes from './next-steps.module.css'

const FIRST = 8
const MORE = 20
const ALL = 'all'

/** What to do next, best first, each step one press from the card that it is about. */
export function NextStepsList(props: { steps: readonly NextStep[] }) {
  const { t } = useTranslation('nextSteps')
  const format = useFormat()
  const [moment, setMoment] = useState<string>(ALL)
  const [shown, setShown] = useState(FIRST)
  const steps = props.steps.filter((step) => moment === ALL || step.moment === moment)
  const left = Math.min(MORE, steps.length - shown)

  const filter = (
    <SegmentedControl
      size="xs"
      aria-label={t('moments')}
      value={moment}
      data={[ALL, ...MOMENTS].map((value) => ({
        value,
        label: value === ALL ? t('all') : t(`app:moment.${value}`),
      }))}
      onChange={(value) => {
        setMoment(value)
        setShown(FIRST)
      }}
    />
  )
  return (
    <Panel title={t('title')} aside={filter}>
      <p className={classes.intro}>{t('intro')}</p>
      {steps.length === 0 ? (
        <p className={classes.intro}>{t('none')}</p>
      ) : (
        <ol className={`${common.rows} ${classes.steps}`} data-testid="next-steps">
          {steps.slice(0, shown).map((step) => (
            <li key={step.id} data-moment={step.moment}>
              <b title={t('gainHint')}>{t('gain', { points: format.finePoints(step.gain) })}</b>
              <StepSentence step={step} />
              <span className={classes.effort}>
                {t('effort', { effort: format.amount(step.effort) })}
              </span>
              <StepAct step={step} />
            </li>
          ))}
        </ol>
      )}
      {left > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setShown(shown + MORE)}>
          {t('more', { count: left })}
        </Button>
      )}
    </Panel>
  )
}
