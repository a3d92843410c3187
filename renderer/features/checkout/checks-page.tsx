import { Button, Loader, Tabs } from '@mantine/core'
import { IconClipboardCheck, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { Page } from '../../ui/page.tsx'
import { AuditForm } from './audit-form.tsx'
import { AuditWalk } from './audit-walk.tsx'
import { AuditsTab } from './audits-tab.tsx'
import classes from './checks.module.css'
import { ChecksTab } from './checks-tab.tsx'
import { SheetDialog } from './sheet-dialog.tsx'
import { UnderWay } from './under-way.tsx'
import { useAudits, useCheckPlace } from './use-audits.ts'

/** Friction and speed checks: what “be quick” is measured by, and the audits that measured it. */
export function ChecksPage() {
  const { t } = useTranslation('audits')
  const canWrite = useCanWrite()
  const { list, isHere } = useAudits()
  const { auditId, tab, openAudit, showTab } = useCheckPlace()
  const checks = usePlan((plan) => plan.checks)
  const [starting, setStarting] = useState(false)
  const [printing, setPrinting] = useState(false)

  if (!isHere) return <Loader m="lg" size="sm" aria-label={t('app:common.loading')} />
  const audit = list.audits.find(({ id }) => id === auditId)
  if (audit) return <AuditWalk key={audit.id} audit={audit} list={list} />
  return (
    <Page>
      <div className={classes.bar}>
        <p className={classes.intro}>{t('checks:intro')}</p>
        <div className={classes.barButtons}>
          <Button
            variant="default"
            leftSection={<IconPrinter size={15} aria-hidden="true" />}
            onClick={() => setPrinting(true)}
          >
            {t('sheet.open')}
          </Button>
          {canWrite && (
            <Button
              leftSection={<IconClipboardCheck size={15} aria-hidden="true" />}
              disabled={checks.size === 0}
              onClick={() => setStarting(true)}
            >
              {t('start')}
            </Button>
          )}
        </div>
      </div>
      <UnderWay list={list} />
      <Tabs value={tab} onChange={(value) => showTab(value ?? 'checks')} keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="checks">{t('tab.checks')}</Tabs.Tab>
          <Tabs.Tab value="audits">{t('tab.audits', { count: list.audits.length })}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="checks">
          <ChecksTab list={list} />
        </Tabs.Panel>
        <Tabs.Panel value="audits">
          <AuditsTab list={list} />
        </Tabs.Panel>
      </Tabs>
      {starting && (
        <AuditForm
          audits={list.audits}
          onDone={(started) => {
            setStarting(false)
            if (started) openAudit(started.id)
          }}
        />
      )}
      {printing && <SheetDialog audits={list.audits} onClose={() => setPrinting(false)} />}
    </Page>
  )
}
