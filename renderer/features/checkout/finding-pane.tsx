import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FixCard } from '#shared/checks/fix-cards.ts'
import type { CheckGuide, StoredEvidence } from '#shared/contract/audits.ts'
import type { Audit } from '#shared/domain/audit.ts'
import type { Check, CheckState } from '#shared/domain/check.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { LIMITS } from '#shared/domain/text.ts'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { DateField } from '../../ui/date-field.tsx'
import { useDraft } from '../cards/use-draft.ts'
import classes from './audit.module.css'
import { CheckGuideText } from './check-guide.tsx'
import { CheckHistory } from './check-history.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { FixLine } from './fix-line.tsx'
import { Severity } from './severity.tsx'

const JUDGEMENTS = [
  { state: 'pass', key: 'P' },
  { state: 'fail', key: 'F' },
  { state: 'not-applicable', key: 'N' },
] as const

/** One check of an audit: how to test it beside what was found. */
export function FindingPane(props: {
  audit: Audit
  check: Check
  finding: Finding | undefined
  canJudge: boolean
  makesFix: boolean
  place: { at: number; of: number }
  audits: readonly Audit[]
  findings: readonly Finding[]
  evidence: readonly StoredEvidence[]
  guide: CheckGuide | undefined
  fixes: readonly FixCard[]
  onJudge: (state: CheckState) => void
  onMakesFix: (makes: boolean) => void
  onStep: (by: number) => void
}) {
  const { audit, check, finding, canJudge, place } = props
  const { t } = useTranslation('audits')
  const act = useAct()
  const today = usePlan((plan) => plan.today)
  const state = finding?.state ?? 'unchecked'
  const put = async (patch: { note?: string; device?: string; testedOn?: string }) => {
    const of = { auditId: audit.id, checkId: check.id }
    return (await act((c, planId) => c.findings.put({ planId, ...of, patch }))) !== null
  }
  const note = useDraft(finding?.note ?? '', (text) => put({ note: text }))
  const device = useDraft(finding?.device ?? '', (text) => put({ device: text }))

  return (
    <article className={classes.finding} aria-label={check.title}>
      <div className={classes.findingHead}>
        <Severity value={check.severity} />
        <h3>{check.title}</h3>
        <span className={classes.quiet}>{t('place', place)}</span>
      </div>
      <div className={classes.columns}>
        <div className={classes.guideSide}>
          <CheckGuideText check={check} guide={props.guide} />
          <CheckHistory
            findings={props.findings.filter(({ auditId }) => auditId !== audit.id)}
            audits={props.audits}
          />
        </div>
        <div className={classes.formSide}>
          <div role="group" aria-label={t('judge')} className={classes.judge}>
            {JUDGEMENTS.map(({ state: to, key }) => (
              <Button
                key={to}
                variant={state === to ? 'filled' : 'default'}
                data-judge={to}
                data-on={state === to || undefined}
                aria-pressed={state === to}
                aria-keyshortcuts={key}
                disabled={!canJudge}
                rightSection={<kbd className={classes.key}>{key}</kbd>}
                onClick={() => props.onJudge(to)}
              >
                {t(`checks:state.${to}`)}
              </Button>
            ))}
            {canJudge && state !== 'unchecked' && (
              <Button
                variant="subtle"
                color="gray"
                size="xs"
                onClick={() => props.onJudge('unchecked')}
              >
                {t('takeBack')}
              </Button>
            )}
          </div>
          {canJudge && (
            <Checkbox
              size="xs"
              label={t('makesFix')}
              checked={props.makesFix}
              onChange={(event) => props.onMakesFix(event.currentTarget.checked)}
            />
          )}
          {check.state === 'fail' && (
            <div className={classes.fix}>
              <FixLine check={check} fixes={props.fixes} />
            </div>
          )}
          <Textarea
            label={t('note')}
            placeholder={canJudge ? t('notePlaceholder') : undefined}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={LIMITS.title}
            readOnly={!canJudge}
            value={note.value}
            onChange={(event) => note.change(event.currentTarget.value)}
            onBlur={note.leave}
          />
          <Group grow align="flex-start">
            <DateField
              label={t('testedOn')}
              readOnly={!canJudge}
              value={finding ? finding.testedOn : canJudge ? today : null}
              onSave={async (day) => (day === null ? false : put({ testedOn: day }))}
            />
            <TextInput
              label={t('form.device')}
              placeholder={audit.device || undefined}
              maxLength={300}
              readOnly={!canJudge}
              value={device.value}
              onChange={(event) => device.change(event.currentTarget.value)}
              onBlur={device.leave}
            />
          </Group>
          <EvidenceList
            auditId={audit.id}
            checkId={check.id}
            pictures={props.evidence}
            readOnly={!canJudge}
          />
        </div>
      </div>
      <div className={classes.walkFoot}>
        <Button
          variant="default"
          size="xs"
          disabled={place.at <= 1}
          leftSection={<IconChevronLeft size={14} aria-hidden="true" />}
          aria-keyshortcuts="ArrowUp K"
          onClick={() => props.onStep(-1)}
        >
          {t('previous')}
        </Button>
        <span className={classes.quiet}>{canJudge && t('keys')}</span>
        <Button
          variant="default"
          size="xs"
          disabled={place.at >= place.of}
          rightSection={<IconChevronRight size={14} aria-hidden="true" />}
          aria-keyshortcuts="ArrowDown J"
          onClick={() => props.onStep(1)}
        >
          {t('next')}
        </Button>
      </div>
    </article>
  )
}
