import { useTranslation } from 'react-i18next'
import type { ImportFileReport } from '#shared/contract/imports.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './import.module.css'

/** Rows that were left out or lost a value, with file, row and reason. */
export function ProblemTable(props: { files: ImportFileReport[]; total: number }) {
  const { t } = useTranslation('importWizard')
  const format = useFormat()
  const listed = props.files.flatMap((file) =>
    file.problems.map((problem) => ({ ...problem, file: file.file })),
  )
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('problems.title')}>
      {props.files.flatMap((file) =>
        file.notes.map((note) => (
          <p key={`${file.file} ${note.note}`} className={classes.note}>
            {file.file}: {t(`import:notes.${note.note}`, { count: note.count })}
          </p>
        )),
      )}
      {props.total === 0 && <p className={classes.note}>{t('problems.none')}</p>}
      <table className={classes.table} hidden={props.total === 0}>
        <thead>
          <tr>
            <th scope="col">{t('column.file')}</th>
            <th scope="col" className={classes.right}>
              {t('column.row')}
            </th>
            <th scope="col">{t('column.problem')}</th>
            <th scope="col">{t('column.text')}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((problem, index) => (
            <tr key={index}>
              <td className={classes.quiet}>{problem.file}</td>
              <td className={classes.right}>{problem.row}</td>
              <td>
                {t(
                  [
                    `import:problems.${problem.problem}${problem.leftOut ? '-left-out' : ''}`,
                    `import:problems.${problem.problem}`,
                  ],
                  { row: problem.row, text: problem.text },
                )}
              </td>
              <td className={classes.quiet}>{problem.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.total > listed.length && (
        <p className={classes.note}>
          {t('problems.more', {
            shown: format.whole(listed.length),
            all: format.whole(props.total),
          })}
        </p>
      )}
    </div>
  )
}
