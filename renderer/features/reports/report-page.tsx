import { Alert, Button, Checkbox, Loader, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PAGE_SIZES, type ReportOptions } from '#shared/contract/reports.ts'
import { LOCALES } from '#shared/domain/plan.ts'
import { useSystem } from '../../app/system-context.tsx'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'
import { errorSentence } from '../../backend/error-sentence.ts'
import { saveFile } from '../../ui/save-file.ts'
import classes from './report.module.css'

const TYPING_MS = 300

/** The plan as its reader will get it: a live preview, and the PDF. */
export function ReportPage() {
  const { t } = useTranslation('reportPage')
  const locale = usePlan((plan) => plan.settings.locale)
  const [options, setOptions] = useState<ReportOptions>({ pageSize: 'A4', locale, preparedBy: '' })
  const [settled] = useDebouncedValue(options, TYPING_MS)
  const change = (patch: Partial<ReportOptions>) => setOptions((old) => ({ ...old, ...patch }))

  return (
    <div className={classes.layout}>
      <aside className={classes.side} aria-label={t('options')}>
        <TextInput
          label={t('preparedBy')}
          description={t('preparedByHint')}
          value={options.preparedBy}
          maxLength={300}
          onChange={(event) => change({ preparedBy: event.currentTarget.value })}
        />
        <div>
          <div className={classes.label}>{t('pageSize')}</div>
          <SegmentedControl
            fullWidth
            aria-label={t('pageSize')}
            data={[...PAGE_SIZES]}
            value={options.pageSize}
            onChange={(pageSize) => change({ pageSize })}
          />
        </div>
        <Select
          label={t('locale')}
          description={t('localeHint')}
          allowDeselect={false}
          value={options.locale}
          data={LOCALES.map((value) => ({ value, label: t(`settings:plan.locales.${value}`) }))}
          onChange={(value) => {
            const chosen = LOCALES.find((known) => known === value)
            if (chosen) change({ locale: chosen })
          }}
        />
        <Checkbox
          label={t('briefs')}
          description={t('briefsHint')}
          checked={options.briefs === true}
          onChange={(event) => change({ briefs: event.currentTarget.checked })}
        />
        <ExportPdf options={options} />
      </aside>
      <Preview options={settled} />
    </div>
  )
}

function ExportPdf(props: { options: ReportOptions }) {
  const { t } = useTranslation('reportPage')
  const client = useClient()
  const planId = usePlanId()
  const { canPrint } = useSystem()
  const [printing, setPrinting] = useState<AbortController | null>(null)

  const print = async () => {
    const job = new AbortController()
    setPrinting(job)
    try {
      const file = await client.reports.pdf(
        { planId, options: props.options },
        { signal: job.signal },
      )
      saveFile(file)
      notifications.show({ message: t('done', { file: file.name }) })
    } catch (error) {
      if (!job.signal.aborted) {
        notifications.show({ color: 'red', message: errorSentence(error, t) })
      }
    } finally {
      setPrinting(null)
    }
  }

  if (!canPrint) return <Alert color="orange">{t('errors:NO_PRINTER')}</Alert>
  return (
    <>
      <Button size="sm" loading={printing !== null} onClick={() => void print()}>
        {t('export')}
      </Button>
      {printing && (
        <div role="status" className={classes.printing}>
          <span>{t('printing')}</span>
          <Button variant="subtle" size="compact-xs" onClick={() => printing.abort()}>
            {t('app:common.cancel')}
          </Button>
        </div>
      )}
    </>
  )
}

function Preview(props: { options: ReportOptions }) {
  const { t } = useTranslation('reportPage')
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  const report = useQuery({
    queryKey: ['report', planId, seq, props.options],
    queryFn: ({ signal }) => client.reports.html({ planId, options: props.options }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return (
    <div className={classes.preview} aria-busy={report.isFetching}>
      {report.isError && <Alert color="red">{errorSentence(report.error, t)}</Alert>}
      {report.isPending && <Loader size="sm" aria-label={t('app:common.loading')} />}
      {report.data && (
        <iframe
          className={classes.paper}
          data-size={props.options.pageSize}
          title={t('preview')}
          sandbox=""
          srcDoc={report.data.html}
        />
      )}
    </div>
  )
}
