import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { checksInScope, countAudit, findingsOfAudit } from '#shared/checks/audit-counts.ts'
import type { AuditList } from '#shared/contract/audits.ts'
import { newestAuditFirst } from '#shared/domain/audit.ts'
import { usePlan } from '../../backend/context.tsx'
import { MOMENTS_SHOWN } from './checks-tab.tsx'
import classes from './checks.module.css'
import { useCheckPlace } from './use-audits.ts'

/** Audits that were begun and left: how far each is, and the way back. */
export function UnderWay(props: { list: AuditList }) {
  const { audits, findings } = props.list
  const { t } = useTranslation('audits')
  const checks = usePlan((plan) => plan.checks)
  const { openAudit } = useCheckPlace()
  const open = newestAuditFirst(audits).filter(({ finishedOn }) => finishedOn === null)
  return open.map((audit) => {
    const scope = checksInScope(checks.values(), audit, MOMENTS_SHOWN)
    const { unchecked } = countAudit(scope, findingsOfAudit(findings, audit.id))
    return (
      <div key={audit.id} className={classes.underWay} data-testid="audit-under-way">
        <span>
          <b>{audit.title}</b>
          {' · '}
          {t('underWay', { done: scope.length - unchecked, count: scope.length })}
        </span>
        <Button variant="default" size="compact-sm" onClick={() => openAudit(audit.id)}>
          {t('goOn')}
        </Button>
      </div>
    )
  })
}
