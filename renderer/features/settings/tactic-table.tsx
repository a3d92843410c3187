import { SegmentedControl, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { Tactic } from '#shared/domain/plan.ts'
import classes from './settings.module.css'
import { useSettings } from './use-settings.ts'

/** The tactics in force and how much each counts; one switched off counts nowhere. */
export function TacticTable() {
  const { t } = useTranslation('settings')
  const { settings, save, canWrite } = useSettings()
  const put = (changed: Tactic) =>
    save({
      tactics: settings.tactics.map((tactic) => (tactic.id === changed.id ? changed : tactic)),
    })

  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('tactics.tactic')}</th>
          <th scope="col">{t('tactics.weight')}</th>
          <th scope="col">{t('tactics.inForce')}</th>
        </tr>
      </thead>
      {MOMENTS.map((moment) => (
        <tbody key={moment} data-moment={moment}>
          <tr>
            <th scope="rowgroup" colSpan={3} className={classes.moment}>
              {t(`app:moment.${moment}`)}
            </th>
          </tr>
          {settings.tactics
            .filter((tactic) => tactic.moment === moment)
            .map((tactic) => (
              <tr key={tactic.id}>
                <td className={classes.wide}>{tactic.title}</td>
                <td>
                  <SegmentedControl
                    aria-label={t('tactics.weightOf', { tactic: tactic.title })}
                    data={['1', '2', '3']}
                    value={String(Math.round(tactic.weight))}
                    disabled={!canWrite || tactic.off}
                    onChange={(weight) => put({ ...tactic, weight: Number(weight) })}
                  />
                </td>
                <td>
                  <Switch
                    aria-label={t('tactics.inForceOf', { tactic: tactic.title })}
                    checked={!tactic.off}
                    disabled={!canWrite}
                    onChange={(event) => put({ ...tactic, off: !event.currentTarget.checked })}
                  />
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  )
}
