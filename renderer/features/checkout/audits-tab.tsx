import { ActionIcon, Button, Checkbox, Menu, Table } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checksInScope, countAudit, findingsOfAudit } from '#shared/checks/audit-counts.ts'
import type { AuditList } from '#shared/contract/audits.ts'
import { type Audit, newestAuditFirst, type Quick } from '#shared/domain/audit.ts'
import { byMoment, MOMENTS } from '#shared/domain/moment.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Panel } from '../../ui/page.tsx'
import { AuditCompare } from './audit-compare.tsx'
import classes from './audit.module.css'
import { MOMENTS_SHOWN } from './checks-tab.tsx'
import { CountsLine } from './counts-line.tsx'
import { FactLine } from './fact-line.tsx'
import { useCheckPlace } from './use-audits.ts'

/** All audits, newest first, with what they found; two of them can be compared. */
export function AuditsTab(props: { list: AuditList }) {
  const { audits, findings } = props.list
  const { t } = useTranslation('audits')
  const act = useAct()
  const canWrite = useCanWrite()
  const checks = usePlan((plan) => plan.checks)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [comparing, setComparing] = useState(false)
  const inOrder = newestAuditFirst(audits)
  const pair = inOrder.filter(({ id }) => chosen.includes(id))

  const remove = async ({ id: auditId, title }: Audit) => {
    const done = await act((client, planId) => client.audits.remove({ planId, auditId }))
    if (done) notifications.show({ message: t('removed', { title }) })
  }
  const choose = (id: string, on: boolean) => {
    setComparing(false)
    setChosen(on ? [...chosen, id].slice(-2) : chosen.filter((one) => one !== id))
  }
  if (audits.length === 0) return <p className={classes.quiet}>{t('none')}</p>
  return (
    <div className={classes.tab}>
      <Panel
        title={t('list')}
        aside={
          <Button
            size="compact-sm"
            variant="default"
            disabled={pair.length !== 2}
            onClick={() => setComparing(true)}
          >
            {t('compare.button')}
          </Button>
        }
      >
        <p className={classes.quiet}>{t('compare.hint')}</p>
        <Table.ScrollContainer minWidth={760} type="native">
          <Table className={classes.table ?? ''} aria-label={t('list')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th aria-label={t('compare.column')} />
                <Table.Th>{t('column.audit')}</Table.Th>
                <Table.Th>{t('column.scope')}</Table.Th>
                <Table.Th>{t('column.found')}</Table.Th>
                <Table.Th>{t('column.quick')}</Table.Th>
                {canWrite && <Table.Th aria-label={t('column.more')} />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {inOrder.map((audit) => (
                <AuditRow
                  key={audit.id}
                  audit={audit}
                  counts={countAudit(
                    checksInScope(checks.values(), audit, MOMENTS_SHOWN),
                    findingsOfAudit(findings, audit.id),
                  )}
                  chosen={chosen.includes(audit.id)}
                  onChoose={(on) => choose(audit.id, on)}
                  onRemove={canWrite ? () => void remove(audit) : null}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Panel>
      {comparing && pair.length === 2 && (
        <AuditCompare later={pair[0]!} earlier={pair[1]!} list={props.list} />
      )}
    </div>
  )
}

function AuditRow(props: {
  audit: Audit
  counts: Parameters<typeof CountsLine>[0]['counts']
  chosen: boolean
  onChoose: (on: boolean) => void
  onRemove: (() => void) | null
}) {
  const { audit, onRemove } = props
  const { t } = useTranslation('audits')
  const format = useFormat()
  const { openAudit } = useCheckPlace()
  const days =
    audit.finishedOn === null
      ? t('begun', { day: format.fullDay(audit.startedOn) })
      : format.dayRange(audit.startedOn, audit.finishedOn)
  return (
    <Table.Tr data-testid="audit-row">
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={t('compare.choose', { title: audit.title })}
          checked={props.chosen}
          onChange={(event) => props.onChoose(event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Td>
        <button type="button" className={classes.auditTitle} onClick={() => openAudit(audit.id)}>
          {audit.title}
        </button>
        <FactLine facts={[days, audit.device, audit.who]} />
      </Table.Td>
      <Table.Td>{audit.moments.map((one) => t(`app:moment.${one}`)).join(', ')}</Table.Td>
      <Table.Td>
        <CountsLine counts={props.counts} />
      </Table.Td>
      <Table.Td>
        <QuickFigures audit={audit} />
      </Table.Td>
      {onRemove && (
        <Table.Td>
          <Menu>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('more', { title: audit.title })}
              >
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item color="red" onClick={onRemove}>
                {t('remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Table.Td>
      )}
    </Table.Tr>
  )
}

/** “Be quick” as it was when the audit was finished; while it is under way, as it is. */
function QuickFigures(props: { audit: Audit }) {
  const { audit } = props
  const { t } = useTranslation('audits')
  const format = useFormat()
  const score = usePlan((plan) => plan.score)
  const quick: Quick = audit.quick ?? byMoment((moment) => score.moments[moment].pillars.quick)
  const isNow = audit.quick === null
  return (
    <span className={classes.quick}>
      {MOMENTS.filter((moment) => audit.moments.includes(moment)).map((moment) => {
        const value = quick[moment]
        const params = { moment: t(`app:moment.${moment}`) }
        return (
          <span key={moment} data-moment={moment}>
            {value === null
              ? t('quick.none', params)
              : t('quick.of', { ...params, score: format.score(value * 100) })}
          </span>
        )
      })}
      {isNow && <span className={classes.quiet}>{t('quick.now')}</span>}
    </span>
  )
}
