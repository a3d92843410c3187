import { useTranslation } from 'react-i18next'
import type { ImportRow } from '#shared/contract/imports.ts'
import { sayCue, sayMoment } from '../../i18n/say-moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './import.module.css'

/** Keywords with the moment each takes and the words that decided; of updated ones what changes. */
export function KeywordRows(props: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation('importWizard')
  const format = useFormat()
  const volume = (of: Pick<ImportRow, 'volume'>) => format.volume(of.volume) ?? t('unknown')
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.phrase')}</th>
          <th scope="col" className={classes.right}>
            {t('column.volume')}
          </th>
          <th scope="col">{t('column.market')}</th>
          <th scope="col">{t('column.moment')}</th>
          <th scope="col">{t('column.cue')}</th>
          <th scope="col">{t('column.topic')}</th>
          <th scope="col">{t('column.source')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={`${row.market} ${row.phrase}`}>
            <td>{row.phrase}</td>
            <td className={classes.right}>
              {row.was && volume(row.was) !== volume(row)
                ? t('changed', { before: volume(row.was), after: volume(row) })
                : volume(row)}
            </td>
            <td className={classes.quiet}>{row.market?.toUpperCase()}</td>
            <td>
              <span className={classes.moment} data-moment={row.moment ?? 'none'}>
                {sayMoment(row, t)}
              </span>
            </td>
            <td className={classes.quiet}>{sayCue(row.cue, t)}</td>
            <td className={classes.quiet}>{row.topic}</td>
            <td className={classes.quiet}>
              {t('source', { file: row.file, row: format.whole(row.row) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
