import { useTranslation } from 'react-i18next'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { PillarWeights } from '#shared/domain/plan.ts'
import { SavedNumber } from './saved-number.tsx'
import classes from './settings.module.css'
import { useSettings } from './use-settings.ts'

const PILLARS = ['there', 'useful', 'quick'] as const

/** Pillar weights, moment weights and targets, a row a moment. */
export function WeightTable() {
  const { t } = useTranslation('settings')
  const { settings, save, canWrite } = useSettings()

  const withPillar = (moment: Moment, index: number, value: number): PillarWeights => {
    const [there, useful, quick] = settings.pillarWeights[moment]
    const next: PillarWeights = [there, useful, quick]
    next[index] = value
    return next
  }
  // A score divides by the sum of its weights.
  const noneLeft = (weights: readonly number[]) =>
    weights.every((weight) => weight === 0) ? t('weights.noneLeft') : null

  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('weights.moment')}</th>
          {PILLARS.map((pillar) => (
            <th scope="col" key={pillar}>
              {t(`weights.${pillar}`)}
            </th>
          ))}
          <th scope="col">{t('weights.inPlan')}</th>
          <th scope="col">{t('weights.target')}</th>
        </tr>
      </thead>
      <tbody>
        {MOMENTS.map((moment) => {
          const name = t(`app:moment.${moment}`)
          return (
            <tr key={moment} data-moment={moment}>
              <th scope="row" className={classes.moment}>
                {name}
              </th>
              {PILLARS.map((pillar, index) => (
                <td key={pillar}>
                  <SavedNumber
                    label={`${name}: ${t(`weights.${pillar}`)}`}
                    value={settings.pillarWeights[moment][index]!}
                    min={0}
                    max={1000}
                    step={0.05}
                    disabled={!canWrite}
                    refusal={(value) => noneLeft(withPillar(moment, index, value))}
                    onSave={(value) =>
                      save({
                        pillarWeights: {
                          ...settings.pillarWeights,
                          [moment]: withPillar(moment, index, value),
                        },
                      })
                    }
                  />
                </td>
              ))}
              <td>
                <SavedNumber
                  label={`${name}: ${t('weights.inPlan')}`}
                  value={settings.momentWeights[moment]}
                  min={0}
                  max={1000}
                  step={0.5}
                  disabled={!canWrite}
                  refusal={(value) =>
                    noneLeft(MOMENTS.map((m) => (m === moment ? value : settings.momentWeights[m])))
                  }
                  onSave={(value) =>
                    save({ momentWeights: { ...settings.momentWeights, [moment]: value } })
                  }
                />
              </td>
              <td>
                <SavedNumber
                  label={`${name}: ${t('weights.target')}`}
                  value={settings.targets[moment]}
                  min={0}
                  max={100}
                  step={5}
                  disabled={!canWrite}
                  onSave={(value) => save({ targets: { ...settings.targets, [moment]: value } })}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
