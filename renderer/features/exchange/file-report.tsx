import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportFileReport, ImportQuestion } from '#shared/contract/imports.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './import.module.css'

/** What a file was recognised as and which of its columns are used. */
export function FileReport(props: {
  report: ImportFileReport
  onAsk: (question: ImportQuestion) => void
}) {
  const { report } = props
  const { t } = useTranslation('importWizard')
  const format = useFormat()
  return (
    <section className={classes.file}>
      <h3>{report.file}</h3>
      <p>
        {t(report.headerRow > 0 ? 'file.recognised' : 'file.unheaded', {
          layout: t(`import:layouts.${report.layout}`, { defaultValue: report.layout }),
          encoding: t(`import:encodings.${report.encoding}`, { defaultValue: report.encoding }),
          row: format.whole(report.headerRow),
        })}{' '}
        {report.byHand && `${t('file.byHand')} `}
        {t('file.rows', {
          rows: format.whole(report.rows),
          keywords: format.whole(report.keywords),
        })}
      </p>
      <ul>
        {report.columns.map((column) => (
          <li key={column.role}>
            {t(`import:roles.${column.role}`, { defaultValue: column.role })}
            {column.header && `: “${column.header}”`}
          </li>
        ))}
      </ul>
      {report.notes.map((note) => (
        <p key={note.note} className={classes.quiet}>
          {t(`import:notes.${note.note}`, {
            count: note.count,
            shown: format.whole(note.count),
            defaultValue: note.note,
          })}
        </p>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => {
          const { file, encoding, view } = report
          props.onAsk({ ask: 'columns', file, encoding, view })
        }}
      >
        {t('file.change')}
      </Button>
    </section>
  )
}
