import { useTranslation } from 'react-i18next'
import { inLocale, type Evidence } from '#shared/playbook/playbook.ts'
import { useLocale } from '../../i18n/use-language.ts'
import lists from './lists.module.css'
import classes from './playbook.module.css'

/** Where what the playbook says comes from: every source with the cases and figures taken from it. */
export function SourcesTab({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation('playbook')
  const locale = useLocale()
  return (
    <div className={classes.stack}>
      {evidence.sources.map(({ id, name, about }) => {
        const cases = evidence.cases.filter(({ source }) => source === id)
        const figures = evidence.figures.filter(({ source }) => source === id)
        return (
          <section key={id} className={classes.source} aria-labelledby={`source-${id}`}>
            <h2 id={`source-${id}`} lang="en">
              {name}
            </h2>
            <p className={classes.hint}>{inLocale(about, locale)}</p>
            <ul className={lists.evidence}>
              {figures.map((figure) => (
                <li key={figure.id}>{inLocale(figure.text, locale)}</li>
              ))}
              {cases.map((one) => (
                <li key={one.id} data-moment={one.moment}>
                  <strong>{one.brand}</strong>{' '}
                  <span className={classes.moment}>{t(`app:moment.${one.moment}`)}</span> ·{' '}
                  {inLocale(one.text, locale)}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
