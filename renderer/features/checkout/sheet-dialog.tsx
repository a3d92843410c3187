import {
  Alert,
  Button,
  Checkbox,
  Group,
  Modal,
  SegmentedControl,
  Select,
  Stack,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PAGE_SIZES } from '#shared/contract/reports.ts'
import { type Audit, newestAuditFirst } from '#shared/domain/audit.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { useSystem } from '../../app/system-context.tsx'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { errorSentence } from '../../backend/error-sentence.ts'
import { saveFile } from '../../ui/save-file.ts'

const EMPTY = 'empty'

/** The audit sheet as PDF: empty to fill in by hand, or with what an audit found. */
export function SheetDialog(props: {
  audits: readonly Audit[]
  auditId?: string
  onClose: () => void
}) {
  const { t } = useTranslation('audits')
  const client = useClient()
  const planId = usePlanId()
  const { canPrint } = useSystem()
  const [auditId, setAuditId] = useState(props.auditId ?? EMPTY)
  const [moments, setMoments] = useState<readonly Moment[]>(MOMENTS)
  const [pageSize, setPageSize] = useState<(typeof PAGE_SIZES)[number]>('A4')
  const [printing, setPrinting] = useState<AbortController | null>(null)

  const print = async () => {
    const job = new AbortController()
    setPrinting(job)
    try {
      const filled = auditId === EMPTY ? null : auditId
      const options = { auditId: filled, moments: [...moments], pageSize }
      const file = await client.audits.sheet({ planId, options }, { signal: job.signal })
      saveFile(file)
      notifications.show({ message: t('reportPage:done', { file: file.name }) })
      props.onClose()
    } catch (error) {
      if (!job.signal.aborted) {
        notifications.show({ color: 'red', message: errorSentence(error, t) })
      }
    } finally {
      setPrinting(null)
    }
  }
  return (
    <Modal
      opened
      title={t('sheet.title')}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
      onClose={() => {
        printing?.abort()
        props.onClose()
      }}
    >
      <Stack gap="sm">
        <Select
          label={t('sheet.which')}
          allowDeselect={false}
          data={[
            { value: EMPTY, label: t('sheet.empty') },
            ...newestAuditFirst(props.audits).map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={auditId}
          onChange={(value) => setAuditId(value ?? EMPTY)}
        />
        {auditId === EMPTY && (
          <Checkbox.Group
            label={t('form.moments')}
            value={[...moments]}
            onChange={(values) => setMoments(MOMENTS.filter((one) => values.includes(one)))}
          >
            <Group mt={6} gap="lg">
              {MOMENTS.map((moment) => (
                <Checkbox key={moment} value={moment} label={t(`app:moment.${moment}`)} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        <SegmentedControl
          aria-label={t('reportPage:pageSize')}
          data={[...PAGE_SIZES]}
          value={pageSize}
          onChange={setPageSize}
        />
        {!canPrint && <Alert color="orange">{t('errors:NO_PRINTER')}</Alert>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => (printing ? printing.abort() : props.onClose())}>
            {t('app:common.cancel')}
          </Button>
          <Button
            disabled={!canPrint || moments.length === 0}
            loading={printing !== null}
            onClick={() => void print()}
          >
            {t('sheet.print')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
