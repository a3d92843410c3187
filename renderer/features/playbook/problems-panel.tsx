import { useTranslation } from 'react-i18next'
import type { PlaybookProblem } from '#shared/playbook/files.ts'
import { Panel } from '../../ui/page.tsx'
import classes from './playbook.module.css'
import lists from './lists.module.css'

/** JSON's own words, told in the reader's. */
const TYPES = ['string', 'number', 'boolean', 'array', 'object'] as const

/** What could not be read in the files of the playbook, and what the studio did about it. */
export function ProblemsPanel(props: { problems: readonly PlaybookProblem[]; folder: string }) {
  const { problems, folder } = props
  const { t } = useTranslation('playbook')
  if (problems.length === 0) return null
  return (
    <div className={classes.problems}>
      <Panel title={t('problems.title', { count: problems.length })}>
        <p>{t('problems.hint', { folder })}</p>
        <ul className={lists.plain}>
          {problems.map((problem, i) => (
            <li key={i}>
              <ProblemSentence problem={problem} />
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}

function ProblemSentence({ problem }: { problem: PlaybookProblem }) {
  const { file, line, entry, key, what, found, expected, remedy } = problem
  const { t } = useTranslation('playbook')
  const type = TYPES.find((name) => name === expected)
  const where = line === null ? t('problems.file', { file }) : t('problems.line', { file, line })
  const values = {
    entry: entry || file,
    key,
    found,
    expected: type ? t(`problems.type.${type}`) : expected,
  }
  const said =
    what === 'wrong-value' && expected === ''
      ? t('problems.what.wrong-plain', values)
      : t(`problems.what.${what}`, values)
  return (
    <>
      <strong>{where}</strong> {said} {t(`problems.remedy.${remedy}`)}
    </>
  )
}
