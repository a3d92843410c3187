import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { checksInScope, findingsOfAudit } from '#shared/checks/audit-counts.ts'
import { AUDIT_CHANGES, compareAudits } from '#shared/checks/compare-audits.ts'
import type { AuditList } from '#shared/contract/audits.ts'
import type { Audit } from '#shared/domain/audit.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Panel } from '../../ui/page.tsx'
import classes from './audit.module.css'
import { MOMENTS_SHOWN } from './checks-tab.tsx'
import { StateMark } from './state-mark.tsx'

/** What became of each check from one audit to the next, the worse first. */
export function AuditCompare(props: { earlier: Audit; later: Audit; list: AuditList }) {
  const { earlier, later, list } = props
  const { t } = useTranslation('audits')
  const format = useFormat()
  const checks = usePlan((plan) => plan.checks)
  const changes = compareAudits(
    checksInScope(checks.values(), { moments: [...MOMENTS] }, MOMENTS_SHOWN),
    findingsOfAudit(list.findings, earlier.id),
    findingsOfAudit(list.findings, later.id),
  )
  const walked = [...earlier.moments, ...later.moments]
  const quick = MOMENTS.filter((moment) => walked.includes(moment)).flatMap((moment) => {
    const [from, to] = [earlier.quick?.[moment] ?? null, later.quick?.[moment] ?? null]
    if (from === null || to === null) return []
    const score = (value: number) => format.score(value * 100)
    return [
      t('compare.quick', {
        moment: t(`app:moment.${moment}`),
        from: score(from),
        to: score(to),
      }),
    ]
  })
  return (
    <Panel title={t('compare.title', { earlier: earlier.title, later: later.title })}>
      {quick.length > 0 && <p>{quick.join(' · ')}</p>}
      {changes.length === 0 && <p className={classes.quiet}>{t('compare.nothing')}</p>}
      {AUDIT_CHANGES.map((change) => {
        const of = changes.filter((one) => one.change === change)
        return (
          of.length > 0 && (
            <section key={change} className={classes.change} data-change={change}>
              <h3>{t(`compare.${change}`, { count: of.length })}</h3>
              <Table aria-label={t(`compare.${change}`, { count: of.length })}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('column.check')}</Table.Th>
                    <Table.Th>{earlier.title}</Table.Th>
                    <Table.Th>{later.title}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {of.map(({ check, from, to }) => (
                    <Table.Tr key={check.id}>
                      <Table.Td>{check.title}</Table.Td>
                      <Table.Td>
                        <StateMark state={from} />
                      </Table.Td>
                      <Table.Td>
                        <StateMark state={to} />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </section>
          )
        )
      })}
    </Panel>
  )
}
