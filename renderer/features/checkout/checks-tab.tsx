import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { bySeverity } from '#shared/checks/audit-counts.ts'
import type { FixCard } from '#shared/checks/fix-cards.ts'
import type { AuditList, CheckGuide } from '#shared/contract/audits.ts'
import type { Check } from '#shared/domain/check.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Panel } from '../../ui/page.tsx'
import { AddCheck } from './add-check.tsx'
import { CheckRow } from './check-row.tsx'
import classes from './checks.module.css'
import { useFixCards, useGuides } from './use-audits.ts'

/** Buy first: most of what a shopper trips over lies there. */
export const MOMENTS_SHOWN = ['buy', 'know', 'go', 'do'] as const satisfies readonly Moment[]

const NO_FINDINGS: readonly Finding[] = []
const NO_FIXES: readonly FixCard[] = []

/** The checks by moment, most severe first. */
export function ChecksTab(props: { list: AuditList }) {
  const { list } = props
  const checks = usePlan((plan) => plan.checks)
  const guides = useGuides()
  const fixes = useFixCards()
  const findings = useMemo(() => {
    const byCheck = new Map<string, Finding[]>()
    for (const finding of list.findings) {
      const of = byCheck.get(finding.checkId)
      if (of) of.push(finding)
      else byCheck.set(finding.checkId, [finding])
    }
    return byCheck
  }, [list])
  return (
    <div className={classes.moments}>
      {MOMENTS_SHOWN.map((moment) => (
        <MomentChecks
          key={moment}
          moment={moment}
          checks={[...checks.values()].filter((check) => check.moment === moment)}
          {...{ list, guides, fixes, findings }}
        />
      ))}
    </div>
  )
}

function MomentChecks(props: {
  moment: Moment
  checks: Check[]
  list: AuditList
  guides: ReadonlyMap<string, CheckGuide>
  fixes: ReadonlyMap<string, FixCard[]>
  findings: ReadonlyMap<string, Finding[]>
}) {
  const { moment, checks, list } = props
  const { t } = useTranslation('checks')
  const format = useFormat()
  const canWrite = useCanWrite()
  const quick = usePlan((plan) => plan.score.moments[moment].pillars.quick)
  const aside = quick === null ? t('notMeasured') : t('quick', { score: format.score(quick * 100) })
  return (
    <div data-moment={moment} className={classes.moment}>
      <Panel title={t(`app:moment.${moment}`)} aside={aside}>
        {checks.length === 0 && <p className={classes.none}>{t('none')}</p>}
        <ul className={classes.list}>
          {checks.toSorted(bySeverity).map((check) => (
            <CheckRow
              key={check.id}
              check={check}
              audits={list.audits}
              guide={props.guides.get(check.id)}
              fixes={props.fixes.get(check.id) ?? NO_FIXES}
              findings={props.findings.get(check.id) ?? NO_FINDINGS}
            />
          ))}
        </ul>
        {canWrite && <AddCheck moment={moment} />}
      </Panel>
    </div>
  )
}
