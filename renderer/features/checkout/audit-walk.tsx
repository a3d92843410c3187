import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifications } from '@mantine/notifications'
import { checksInScope, countAudit, findingsOfAudit } from '#shared/checks/audit-counts.ts'
import { keyOf } from '#shared/actions/shortcut.ts'
import type { AuditList } from '#shared/contract/audits.ts'
import type { Audit } from '#shared/domain/audit.ts'
import type { CheckState } from '#shared/domain/check.ts'
import { isTyping } from '../../app/actions/listen-to-keys.ts'
import { singleKeysOn } from '../../app/actions/single-keys.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { AuditHead } from './audit-head.tsx'
import { AuditSteps } from './audit-steps.tsx'
import classes from './audit.module.css'
import { MOMENTS_SHOWN } from './checks-tab.tsx'
import { FindingPane } from './finding-pane.tsx'
import { useFixCards, useGuides } from './use-audits.ts'

const KEYS: Readonly<Record<string, CheckState>> = { p: 'pass', f: 'fail', n: 'not-applicable' }
/** After a `G` the next letter goes to another view, in milliseconds. */
const GO_PATIENCE = 1_500

/** An audit, walked check by check, by keys or by the mouse. */
export function AuditWalk(props: { audit: Audit; list: AuditList }) {
  const { audit, list } = props
  const { t } = useTranslation('audits')
  const checks = usePlan((plan) => plan.checks)
  const mayWrite = useCanWrite()
  const canJudge = mayWrite && audit.finishedOn === null
  const act = useAct()
  const guides = useGuides()
  const fixes = useFixCards()
  const [makesFix, setMakesFix] = useState(true)
  const [said, setSaid] = useState('')
  const pane = useRef<HTMLDivElement>(null)
  const wentAt = useRef(-GO_PATIENCE)

  const scope = checksInScope(checks.values(), audit, MOMENTS_SHOWN)
  const byCheck = findingsOfAudit(list.findings, audit.id)
  const isLeft = (id: string) => (byCheck.get(id)?.state ?? 'unchecked') === 'unchecked'
  const hasFailed = (id: string) => byCheck.get(id)?.state === 'fail'
  const [chosen, setChosen] = useState<string | null>(
    () =>
      scope.find(({ id }) => (audit.finishedOn === null ? isLeft(id) : hasFailed(id)))?.id ?? null,
  )
  const at = Math.max(
    0,
    scope.findIndex(({ id }) => id === chosen),
  )
  const check = scope[at]
  const step = (by: number) => {
    const next = scope[Math.min(scope.length - 1, Math.max(0, at + by))]
    if (next) setChosen(next.id)
  }

  const judge = async (state: CheckState) => {
    if (!check || !canJudge) return
    // A fail wants a note and a picture; what passed or does not apply needs nothing more. On at once:
    // the next key, however quick, is about the next check.
    const leaves = state === 'pass' || state === 'not-applicable'
    if (leaves) step(1)
    const put = await act((client, planId) =>
      client.findings.put({
        planId,
        auditId: audit.id,
        checkId: check.id,
        patch: { state },
        fix: makesFix,
      }),
    )
    if (!put) {
      if (leaves) setChosen(check.id)
      return
    }
    setSaid(t('said', { title: check.title, state: t(`checks:state.${state}`) }))
    const told = [
      ...put.unlinked.map((title) => t('told.vain', { title })),
      ...(put.fix ? [t(put.fix.made ? 'told.made' : 'told.open', { title: put.fix.title })] : []),
    ]
    if (told.length > 0) notifications.show({ message: told.join(' ') })
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return
    if (isTyping(event.target) || document.querySelector('[aria-modal=true],[role=menu]')) return
    const key = keyOf(event)
    const now = performance.now()
    const going = now - wentAt.current < GO_PATIENCE
    wentAt.current = key === 'g' ? now : -GO_PATIENCE
    if (going) return
    const state = KEYS[key]
    const by = { arrowdown: 1, arrowright: 1, j: 1, arrowup: -1, arrowleft: -1, k: -1 }[key]
    const isRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio'
    if (key.length === 1 && !singleKeysOn()) return
    if (state && canJudge) void judge(state)
    else if (by !== undefined && !isRadio) {
      step(by)
      pane.current?.focus({ preventScroll: true })
    } else return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
  useEffect(() => pane.current?.focus({ preventScroll: true }), [])

  const finding = check && byCheck.get(check.id)
  return (
    <div className={classes.walk} data-testid="audit-walk">
      <AuditHead audit={audit} audits={list.audits} counts={countAudit(scope, byCheck)} />
      <div className={classes.body}>
        <AuditSteps
          checks={scope}
          byCheck={byCheck}
          chosen={check?.id ?? null}
          onChoose={setChosen}
        />
        <div ref={pane} tabIndex={-1} className={classes.pane}>
          {!check && <p className={classes.quiet}>{t('noChecks')}</p>}
          {check && (
            <FindingPane
              key={check.id}
              {...{ audit, check, finding, canJudge, makesFix }}
              place={{ at: at + 1, of: scope.length }}
              audits={list.audits}
              findings={list.findings.filter(({ checkId }) => checkId === check.id)}
              evidence={list.evidence.filter(({ findingId }) => findingId === finding?.id)}
              guide={guides.get(check.id)}
              fixes={fixes.get(check.id) ?? []}
              onJudge={(state) => void judge(state)}
              onMakesFix={setMakesFix}
              onStep={step}
            />
          )}
        </div>
      </div>
      <p className={classes.said} role="status">
        {said}
      </p>
    </div>
  )
}
