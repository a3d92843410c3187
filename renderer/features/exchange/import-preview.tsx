import { Alert, Button, Group, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, ImportQuestion } from '#shared/contract/imports.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { FileReport } from './file-report.tsx'
import classes from './import.module.css'
import { ImportLists } from './import-lists.tsx'

/** What an import would do, before anything is written. */
export function ImportPreviewView(props: {
  preview: ImportPreview
  onSave: () => void
  onBack: () => void
  /** Asks again about a table. */
  onAsk: (question: ImportQuestion) => void
}) {
  const { preview } = props
  const { totals } = preview
  const { t } = useTranslation('importWizard')
  const format = useFormat()
  const changes = totals.added + totals.updated

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
      {preview.questions.map((question) => (
        <Alert key={question.file} color="orange">
          <Group justify="space-between" wrap="nowrap">
            <span>{t(`preview.asks.${question.ask}`, { file: question.file })}</span>
            <Button size="xs" variant="default" onClick={() => props.onAsk(question)}>
              {t(`preview.answer.${question.ask}`)}
            </Button>
          </Group>
        </Alert>
      ))}
      {preview.besides.length > 0 && (
        <details className={classes.note}>
          <summary>{t('preview.besides', { count: preview.besides.length })}</summary>
          <ul>
            {preview.besides.map((part) => (
              <li key={part.file}>
                {t(`import:unused.${part.reason}`, {
                  file: part.file,
                  sheet: t(`import:otherSheets.${part.detail}`, { defaultValue: part.detail }),
                  defaultValue: part.file,
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ImportLists
        preview={preview}
        tabs={
          <Tabs.Tab value="files">
            {t('tab.files', {
              count: preview.files.length,
              shown: format.whole(preview.files.length),
            })}
          </Tabs.Tab>
        }
        panels={
          <Tabs.Panel value="files">
            <div className={classes.scroll}>
              {preview.files.map((file) => (
                <FileReport key={file.file} report={file} onAsk={props.onAsk} />
              ))}
            </div>
          </Tabs.Panel>
        }
      />
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
