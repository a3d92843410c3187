import { useTranslation } from 'react-i18next'
import { byTest, judges, latestFinding } from '#shared/checks/latest-finding.ts'
import type { Audit } from '#shared/domain/audit.ts'
import type { Check } from '#shared/domain/check.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './checks.module.css'
import { StateMark } from './state-mark.tsx'
import { useCheckPlace } from './use-audits.ts'

type Known = { findings: readonly Finding[]; audits: readonly Audit[] }

/** When and in which audit a check came to its state, or that it was set without one. */
export function LastTest(props: Known & { check: Check }) {
  const { check } = props
  const { t } = useTranslation('audits')
  const format = useFormat()
  const { openAudit } = useCheckPlace()
  const latest = latestFinding(props.findings)
  if (check.state === 'unchecked' && !latest) return null
  const on = latest?.testedOn ? format.fullDay(latest.testedOn) : null
  const audit = props.audits.find(({ id }) => id === latest?.auditId)
  if (!audit) {
    return <span>{on ? t('last.without', { day: on }) : t('last.withoutDay')}</span>
  }
  return (
    <button type="button" className={classes.link} onClick={() => openAudit(audit.id)}>
      {t('last.in', { day: on, audit: audit.title })}
    </button>
  )
}

/** Everything that was found of one check, newest first. */
export function CheckHistory(props: Known) {
  const { t } = useTranslation('audits')
  const format = useFormat()
  const { openAudit } = useCheckPlace()
  const judged = props.findings.filter(judges).toSorted((a, b) => byTest(b, a))
  if (judged.length === 0) return null
  return (
    <div className={classes.history}>
      <h4>{t('history.title')}</h4>
      <ul>
        {judged.map((finding) => {
          const audit = props.audits.find(({ id }) => id === finding.auditId)
          const device = finding.device || audit?.device
          return (
            <li key={finding.id}>
              <StateMark state={finding.state} />
              <span className={classes.day}>
                {finding.testedOn ? format.fullDay(finding.testedOn) : t('history.noDay')}
              </span>
              {audit ? (
                <button type="button" className={classes.link} onClick={() => openAudit(audit.id)}>
                  {audit.title}
                </button>
              ) : (
                <span>{t('history.without')}</span>
              )}
              {device && <span>{device}</span>}
              {finding.note && <span className={classes.noteText}>{finding.note}</span>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
