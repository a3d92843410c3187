import { ActionIcon, Menu, SegmentedControl, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FixCard } from '#shared/checks/fix-cards.ts'
import type { CheckGuide } from '#shared/contract/audits.ts'
import type { Audit } from '#shared/domain/audit.ts'
import { CHECK_STATES, type Check, type CheckState } from '#shared/domain/check.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { CheckForm } from './check-form.tsx'
import { CheckGuideText } from './check-guide.tsx'
import { CheckHistory, LastTest } from './check-history.tsx'
import classes from './checks.module.css'
import { FixLine } from './fix-line.tsx'
import { Severity } from './severity.tsx'

/** One check: its state and severity, when it was tested, how to test it, and what fixes it. */
export function CheckRow(props: {
  check: Check
  audits: readonly Audit[]
  guide: CheckGuide | undefined
  fixes: readonly FixCard[]
  findings: readonly Finding[]
}) {
  const { check, fixes } = props
  const { t } = useTranslation('checks')
  const act = useAct()
  const canWrite = useCanWrite()
  const [open, setOpen] = useState(false)
  const [editing, setEditing] = useState(false)

  const update = (patch: { state?: CheckState; severity?: number }) =>
    act((client, planId) => client.checks.update({ planId, checkId: check.id, patch }))
  const remove = () => act((client, planId) => client.checks.remove({ planId, checkId: check.id }))
  const Chevron = open ? IconChevronDown : IconChevronRight

  return (
    <li className={classes.item} data-state={check.state} data-testid={`check-${check.id}`}>
      <div className={classes.row}>
        <Severity value={check.severity} />
        <div className={classes.about}>
          <UnstyledButton
            className={classes.title}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Chevron size={14} stroke={2} aria-hidden="true" />
            <span>{check.title}</span>
          </UnstyledButton>
          <div className={classes.facts}>
            <LastTest check={check} findings={props.findings} audits={props.audits} />
            {check.state === 'fail' && <FixLine check={check} fixes={fixes} />}
          </div>
        </div>
        <SegmentedControl
          className={classes.states}
          aria-label={t('stateOf', { title: check.title })}
          disabled={!canWrite}
          value={check.state}
          onChange={(value) => void update({ state: value as CheckState })}
          data={CHECK_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        />
        {canWrite && (
          <Menu>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('more', { title: check.title })}
              >
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setEditing(true)}>{t('audits:check.edit')}</Menu.Item>
              <Menu.Divider />
              {[3, 2, 1].map((severity) => (
                <Menu.Item
                  key={severity}
                  disabled={severity === check.severity}
                  onClick={() => void update({ severity })}
                >
                  {t('setSeverity', { severity })}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item color="red" onClick={() => void remove()}>
                {t('remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {open && (
        <div className={classes.details}>
          <CheckGuideText check={check} guide={props.guide} />
          <CheckHistory findings={props.findings} audits={props.audits} />
        </div>
      )}
      {editing && <CheckForm check={check} guide={props.guide} onDone={() => setEditing(false)} />}
    </li>
  )
}
