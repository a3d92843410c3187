import { useTranslation } from 'react-i18next'
import type { AuditCounts } from '#shared/checks/audit-counts.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './audit.module.css'

const ORDER = ['pass', 'fail', 'not-applicable', 'unchecked'] as const

/** How many checks of an audit stand how, each figure with its word. */
export function CountsLine(props: { counts: AuditCounts }) {
  const { t } = useTranslation('audits')
  const format = useFormat()
  return (
    <span className={classes.counts}>
      {ORDER.map((state) => (
        <span key={state} data-state={state}>
          {t(`counts.${state}`, { number: format.whole(props.counts[state]) })}
        </span>
      ))}
    </span>
  )
}
