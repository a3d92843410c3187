import { useTranslation } from 'react-i18next'
import type { ImportRow } from '#shared/contract/imports.ts'
import { sayCue, sayMoment } from '../../i18n/say-moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { marketCode } from '../../i18n/market-name.ts'
import classes from './import.module.css'

const WIDTHS = ['25%', '13%', '8%', '10%', '13%', '16%', '', '64px']

/** Keywords with the moment each takes and the words that decided; of updated ones what changes. */
export function KeywordRows(props: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation('importWizard')
  const format = useFormat()
  const volume = (of: Pick<ImportRow, 'volume'>) => format.volume(of.volume) ?? t('unknown')
  return (
    <table className={classes.table} data-fixed>
      <colgroup>
        {WIDTHS.map((width, at) => (
          <col key={at} style={{ width }} />
        ))}
      </colgroup>
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
          <th scope="col">{t('column.file')}</th>
          <th scope="col" className={classes.right}>
            {t('column.row')}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={`${row.market} ${row.phrase}`}>
            <td title={row.phrase}>{row.phrase}</td>
            <td className={classes.right}>
              {row.was && volume(row.was) !== volume(row)
                ? t('changed', { before: volume(row.was), after: volume(row) })
                : volume(row)}
            </td>
            <td className={classes.quiet}>{marketCode(row.market ?? '')}</td>
            <td>
              <span className={classes.moment} data-moment={row.moment ?? 'none'}>
                {sayMoment(row, t)}
              </span>
            </td>
            <td className={classes.quiet} title={sayCue(row.cue, t)}>
              {sayCue(row.cue, t)}
            </td>
            <td className={classes.quiet} title={row.topic}>
              {row.topic}
            </td>
            <td className={classes.quiet} title={row.file}>
              {row.file}
            </td>
            <td className={`${classes.right} ${classes.quiet}`}>{format.whole(row.row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
