import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { byMoment, MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { inLocale, type Playbook } from '#shared/playbook/playbook.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { useLocale } from '../../i18n/use-language.ts'
import { SavedNumber } from '../settings/saved-number.tsx'
import { goalOf } from './goal-of.ts'
import classes from './work.module.css'
import { StepFrame } from './step-frame.tsx'
import { useSetup } from './use-setup.ts'

/** What a goal asks of the moments that it leans on, and of the others. */
const LEANING = { weight: 2, target: 80 }
const OTHER = { weight: 1, target: 70 }

/** How good each moment is to be, and how much it counts in the plan. */
export function TargetsStep({ playbook }: { playbook: Playbook }) {
  const { t } = useTranslation('setup')
  const locale = useLocale()
  const { targets, momentWeights, goal } = usePlan((plan) => plan.settings)
  const canWrite = useCanWrite()
  const { say } = useSetup()
  const facts = goalOf(playbook, goal)
  const asked = (moment: Moment) => (facts?.moments.includes(moment) ? LEANING : OTHER)
  const isAsSuggested = MOMENTS.every(
    (moment) =>
      targets[moment] === asked(moment).target && momentWeights[moment] === asked(moment).weight,
  )
  const noneLeft = (moment: Moment, value: number) =>
    MOMENTS.every((one) => (one === moment ? value : momentWeights[one]) === 0)
      ? t('settings:weights.noneLeft')
      : null

  return (
    <StepFrame step="targets">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('settings:weights.moment')}</th>
            <th scope="col">{t('step.targets.shopper')}</th>
            <th scope="col">{t('settings:weights.target')}</th>
            <th scope="col">{t('settings:weights.inPlan')}</th>
          </tr>
        </thead>
        <tbody>
          {playbook.moments.map(({ id, shopper, answer }) => (
            <tr key={id} data-moment={id}>
              <th scope="row" className={classes.momentName}>
                {t(`app:moment.${id}`)}
              </th>
              <td>
                {inLocale(shopper, locale)} {inLocale(answer, locale)}
              </td>
              <td>
                <SavedNumber
                  label={`${t(`app:moment.${id}`)}: ${t('settings:weights.target')}`}
                  value={targets[id]}
                  min={0}
                  max={100}
                  step={5}
                  disabled={!canWrite}
                  onSave={(value) => void say('targets', { targets: { ...targets, [id]: value } })}
                />
              </td>
              <td>
                <SavedNumber
                  label={`${t(`app:moment.${id}`)}: ${t('settings:weights.inPlan')}`}
                  value={momentWeights[id]}
                  min={0}
                  max={1000}
                  step={0.5}
                  disabled={!canWrite}
                  refusal={(value) => noneLeft(id, value)}
                  onSave={(value) =>
                    void say('targets', { momentWeights: { ...momentWeights, [id]: value } })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {facts && !isAsSuggested && (
        <div className={classes.suggestion}>
          <p>
            {t('step.targets.suggestion', {
              goal: inLocale(facts.title, locale),
              moments: new Intl.ListFormat(locale).format(
                facts.moments.map((moment) => t(`app:moment.${moment}`)),
              ),
            })}
          </p>
          {canWrite && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() =>
                void say('targets', {
                  targets: byMoment((moment) => asked(moment).target),
                  momentWeights: byMoment((moment) => asked(moment).weight),
                })
              }
            >
              {t('step.targets.take')}
            </Button>
          )}
        </div>
      )}
    </StepFrame>
  )
}
