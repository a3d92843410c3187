import { Alert, Button, Group, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { FileReport } from './file-report.tsx'
import classes from './import.module.css'
import { PreviewTable } from './preview-table.tsx'
import { ProblemTable } from './problem-table.tsx'

/** What an import would do, before anything is written. */
export function ImportPreviewView(props: {
  preview: ImportPreview
  onSave: () => void
  onBack: () => void
}) {
  const { preview } = props
  const { totals } = preview
  const { t } = useTranslation('importWizard')
  const format = useFormat()
  const changes = totals.added + totals.updated
  const problems = preview.files.reduce((sum, file) => sum + file.problemCount, 0)
  const left = Math.max(problems, totals.leftOut)

  return (
    <div className={classes.preview}>
      <div className={classes.moments}>
        {([...MOMENTS, 'unclear'] as const).map((moment) => (
          <div key={moment} data-moment={moment === 'unclear' ? 'none' : moment}>
            <strong>{format.whole(totals.byMoment[moment])}</strong>
            <span>{t(`app:moment.${moment === 'unclear' ? 'none' : moment}`)}</span>
          </div>
        ))}
      </div>
      <p className={classes.totals}>
        {t('preview.added', { count: totals.added, shown: format.whole(totals.added) })} ·{' '}
        {t('preview.updated', { count: totals.updated, shown: format.whole(totals.updated) })} ·{' '}
        {t('preview.unchanged', { count: totals.unchanged, shown: format.whole(totals.unchanged) })}{' '}
        · {t('preview.leftOut', { count: totals.leftOut, shown: format.whole(totals.leftOut) })} ·{' '}
        {t('preview.topics', { count: totals.topics, shown: format.whole(totals.topics) })}
      </p>
      {preview.refused.map((refused) => (
        <Alert key={refused.file} color="orange">
          {t([`import:refused.${refused.reason}`, 'preview.refused'], {
            file: refused.file,
            detail: refused.detail,
            sheet: t(`import:otherSheets.${refused.detail}`, { defaultValue: refused.detail }),
          })}
        </Alert>
      ))}
      <Tabs defaultValue="keywords" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="keywords">{t('tab.keywords')}</Tabs.Tab>
          <Tabs.Tab value="files">
            {t('tab.files', {
              count: preview.files.length,
              shown: format.whole(preview.files.length),
            })}
          </Tabs.Tab>
          <Tabs.Tab value="problems">{t('tab.problems', { shown: format.whole(left) })}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="keywords">
          <PreviewTable preview={preview} />
        </Tabs.Panel>
        <Tabs.Panel value="files">
          <div className={classes.scroll}>
            {preview.files.map((file) => (
              <FileReport key={file.file} report={file} />
            ))}
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="problems">
          <ProblemTable files={preview.files} total={problems} />
        </Tabs.Panel>
      </Tabs>
      <Group justify="space-between">
        <Button variant="default" onClick={props.onBack}>
          {t('preview.back')}
        </Button>
        <Button size="sm" disabled={changes === 0} onClick={props.onSave} data-autofocus>
          {changes === 0
            ? t('preview.nothing')
            : t('preview.save', { count: changes, shown: format.whole(changes) })}
        </Button>
      </Group>
    </div>
  )
}
