import { Button, Modal, Group, Progress } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditCounts } from '#shared/checks/audit-counts.ts'
import type { Audit } from '#shared/domain/audit.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { AuditForm } from './audit-form.tsx'
import { CountsLine } from './counts-line.tsx'
import { FactLine } from './fact-line.tsx'
import classes from './audit.module.css'
import { SheetDialog } from './sheet-dialog.tsx'
import { useCheckPlace } from './use-audits.ts'

/** What an audit is, how far it is, and how it is left, finished or taken up again. */
export function AuditHead(props: { audit: Audit; audits: readonly Audit[]; counts: AuditCounts }) {
  const { audit, counts } = props
  const { t } = useTranslation('audits')
  const format = useFormat()
  const act = useAct()
  const canWrite = useCanWrite()
  const { showTab } = useCheckPlace()
  const [shown, setShown] = useState<'edit' | 'finish' | 'sheet' | null>(null)
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const done = total - counts.unchecked
  const close = () => setShown(null)

  const finish = async () => {
    const ended = await act((client, planId) => client.audits.finish({ planId, auditId: audit.id }))
    if (!ended) return
    close()
    notifications.show({ message: t('finish.done', { title: audit.title }) })
    showTab('audits')
  }
  const resume = () => act((client, planId) => client.audits.resume({ planId, auditId: audit.id }))
  const facts = [
    audit.device,
    audit.who,
    t('begun', { day: format.fullDay(audit.startedOn) }),
    audit.finishedOn && t('finished', { day: format.fullDay(audit.finishedOn) }),
  ]
  return (
    <header className={classes.head}>
      <div className={classes.headRow}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconArrowLeft size={15} aria-hidden="true" />}
          onClick={() => showTab('checks')}
        >
          {t('back')}
        </Button>
        <h2>{audit.title}</h2>
        <div className={classes.buttons}>
          <Button variant="default" size="xs" onClick={() => setShown('sheet')}>
            {t('sheet.short')}
          </Button>
          {canWrite && (
            <Button variant="default" size="xs" onClick={() => setShown('edit')}>
              {t('form.edit')}
            </Button>
          )}
          {canWrite && audit.finishedOn === null && (
            <Button size="xs" onClick={() => setShown('finish')}>
              {t('finish.button')}
            </Button>
          )}
          {canWrite && audit.finishedOn !== null && (
            <Button size="xs" onClick={() => void resume()}>
              {t('resume')}
            </Button>
          )}
        </div>
      </div>
      <FactLine facts={facts} />
      {audit.note && <p className={classes.facts}>{audit.note}</p>}
      <div className={classes.progress}>
        <Progress
          value={total === 0 ? 0 : (100 * done) / total}
          aria-label={t('progress', { done, count: total })}
          size="sm"
        />
        <CountsLine counts={counts} />
      </div>
      {shown === 'edit' && <AuditForm audit={audit} audits={props.audits} onDone={close} />}
      {shown === 'sheet' && (
        <SheetDialog audits={props.audits} auditId={audit.id} onClose={close} />
      )}
      {shown === 'finish' && (
        <Modal
          opened
          title={t('finish.title')}
          closeButtonProps={{ 'aria-label': t('app:common.close') }}
          onClose={close}
        >
          <p>
            {counts.unchecked === 0
              ? t('finish.all', { count: total })
              : t('finish.left', { count: counts.unchecked })}
          </p>
          {counts.fail > 0 && <p>{t('finish.fails', { count: counts.fail })}</p>}
          <p className={classes.quiet}>{t('finish.keeps')}</p>
          <Group justify="flex-end" gap="xs" mt="md">
            <Button variant="default" onClick={close}>
              {t('app:common.cancel')}
            </Button>
            <Button data-autofocus onClick={() => void finish()}>
              {t('finish.button')}
            </Button>
          </Group>
        </Modal>
      )}
    </header>
  )
}
