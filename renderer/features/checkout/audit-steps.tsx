import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Check } from '#shared/domain/check.ts'
import type { Finding } from '#shared/domain/finding.ts'
import classes from './audit.module.css'
import { MOMENTS_SHOWN } from './checks-tab.tsx'
import { StateMark } from './state-mark.tsx'

/** The checks of an audit in the order of the walk, with what was found so far. */
export function AuditSteps(props: {
  checks: readonly Check[]
  byCheck: ReadonlyMap<string, Finding>
  chosen: string | null
  onChoose: (checkId: string) => void
}) {
  const { checks, byCheck, chosen } = props
  const { t } = useTranslation('audits')
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <nav ref={list} className={classes.steps} aria-label={t('steps')} tabIndex={-1}>
      {MOMENTS_SHOWN.map((moment) => {
        const of = checks.filter((check) => check.moment === moment)
        return (
          of.length > 0 && (
            <div key={moment} data-moment={moment}>
              <h3>{t(`app:moment.${moment}`)}</h3>
              {of.map(({ id, title }) => (
                <button
                  key={id}
                  type="button"
                  aria-current={id === chosen ? 'step' : undefined}
                  onClick={() => props.onChoose(id)}
                >
                  <StateMark state={byCheck.get(id)?.state ?? 'unchecked'} quiet />
                  <span>{title}</span>
                </button>
              ))}
            </div>
          )
        )
      })}
    </nav>
  )
}
