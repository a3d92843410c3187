import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { MOMENTS } from '#shared/domain/moment.ts'
import { planPath } from '../../app/routes.ts'
import { usePlan, usePlanId } from '../../backend/context.tsx'
import { OffControl } from './off-control.tsx'
import classes from './controls.module.css'
import { WeightControl } from './weight-control.tsx'

/** The plan's tactics in short: how much each counts, which are off and why. */
export function TacticTable() {
  const { t } = useTranslation('playbook')
  const planId = usePlanId()
  const tactics = usePlan((plan) => plan.settings.tactics)
  return (
    <table className={classes.matrix}>
      <thead>
        <tr>
          <th scope="col">{t('table.tactic')}</th>
          <th scope="col">{t('weight.label')}</th>
          <th scope="col">{t('off.inForce')}</th>
        </tr>
      </thead>
      {MOMENTS.map((moment) => (
        <tbody key={moment} data-moment={moment}>
          <tr>
            <th scope="rowgroup" colSpan={3} className={classes.moment}>
              {t(`app:moment.${moment}`)}
            </th>
          </tr>
          {tactics
            .filter((tactic) => tactic.moment === moment)
            .map((tactic) => (
              <tr key={tactic.id}>
                <td className={classes.wide}>
                  <Link
                    href={`${planPath(planId, 'playbook')}?tactic=${encodeURIComponent(tactic.id)}`}
                  >
                    {tactic.title}
                  </Link>
                </td>
                <td>
                  <WeightControl tactic={tactic} title={tactic.title} />
                </td>
                <td>
                  <OffControl tactic={tactic} title={tactic.title} />
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  )
}
