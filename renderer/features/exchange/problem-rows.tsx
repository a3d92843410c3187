import { useTranslation } from 'react-i18next'
import type { ImportFileReport } from '#shared/contract/imports.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './import.module.css'

type Problem = ImportFileReport['problems'][number] & { file: string }

/** Rows that were left out or read in part, with file, row and reason. */
export function ProblemRows(props: { problems: readonly Problem[] }) {
  const { t } = useTranslation('importWizard')
  const format = useFormat()
  return (
    <table className={classes.table}>
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
        {props.problems.map((problem, index) => (
          <tr key={index}>
            <td className={classes.quiet}>{problem.file}</td>
            <td className={classes.right}>{format.whole(problem.row)}</td>
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
  )
}
