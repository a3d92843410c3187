import { useTranslation } from 'react-i18next'
import type { Check } from '#shared/domain/check.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Page, Panel } from '../../ui/page.tsx'
import { AddCheck } from './add-check.tsx'
import { CheckRow } from './check-row.tsx'
import classes from './checks.module.css'
import { useCanWrite } from '../../app/system-context.tsx'

/** Friction and speed checks by moment, most severe first: what “be quick” is measured by. */
export function ChecksPage() {
  const { t } = useTranslation('checks')
  const checks = usePlan((plan) => plan.checks)
  const all = [...checks.values()]
  return (
    <Page>
      <p className={classes.intro}>{t('intro')}</p>
      <div className={classes.moments}>
        {(['buy', 'know', 'go', 'do'] as const satisfies readonly Moment[]).map((moment) => (
          <MomentChecks key={moment} moment={moment} checks={bySeverity(all, moment)} />
        ))}
      </div>
    </Page>
  )
}

function MomentChecks(props: { moment: Moment; checks: Check[] }) {
  const { t } = useTranslation('checks')
  const format = useFormat()
  const canWrite = useCanWrite()
  const quick = usePlan((plan) => plan.score.moments[props.moment].pillars.quick)
  const aside = quick === null ? t('notMeasured') : t('quick', { score: format.score(quick * 100) })
  return (
    <div data-moment={props.moment} className={classes.moment}>
      <Panel title={t(`app:moment.${props.moment}`)} aside={aside}>
        {props.checks.length === 0 && <p className={classes.none}>{t('none')}</p>}
        <ul className={classes.list}>
          {props.checks.map((check) => (
            <CheckRow key={check.id} check={check} />
          ))}
        </ul>
        {canWrite && <AddCheck moment={props.moment} />}
      </Panel>
    </div>
  )
}

function bySeverity(checks: Check[], moment: Moment): Check[] {
  return checks
    .filter((check) => check.moment === moment)
    .toSorted((a, b) => b.severity - a.severity || a.title.localeCompare(b.title))
}
