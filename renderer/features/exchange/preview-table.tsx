import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './import.module.css'

/** The first keywords by volume, each with the moment it would take and the words that decided. */
export function PreviewTable(props: { preview: ImportPreview }) {
  const { keywords, totals } = props.preview
  const { t } = useTranslation('importWizard')
  const format = useFormat()
  const all = totals.added + totals.updated + totals.unchanged
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('tab.keywords')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.phrase')}</th>
            <th scope="col" className={classes.right}>
              {t('column.volume')}
            </th>
            <th scope="col">{t('column.moment')}</th>
            <th scope="col">{t('column.cue')}</th>
            <th scope="col">{t('column.topic')}</th>
            <th scope="col">{t('column.fate')}</th>
          </tr>
        </thead>
        <tbody>
          {keywords.map((keyword) => (
            <tr key={`${keyword.file}:${keyword.row}:${keyword.phrase}`}>
              <td>{keyword.phrase}</td>
              <td className={classes.right}>{format.volume(keyword.volume) ?? t('unknown')}</td>
              <td>
                <span className={classes.moment} data-moment={keyword.moment ?? 'none'}>
                  {t(`app:moment.${keyword.moment ?? 'none'}`)}
                </span>
              </td>
              <td className={classes.quiet}>{keyword.cue}</td>
              <td className={classes.quiet}>{keyword.topic}</td>
              <td className={classes.quiet}>{t(`import:fates.${keyword.fate}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all > keywords.length && (
        <p className={classes.note}>
          {t('preview.more', { shown: format.whole(keywords.length), all: format.whole(all) })}
        </p>
      )}
    </div>
  )
}
