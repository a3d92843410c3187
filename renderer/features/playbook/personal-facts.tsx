import { useTranslation } from 'react-i18next'
import { inLocale, type TacticFacts } from '#shared/playbook/playbook.ts'
import { useLocale } from '../../i18n/use-language.ts'
import classes from './tactic-details.module.css'
import lists from './lists.module.css'

/** Of a tactic that uses what is known about a person: which data, which consent, what can go wrong. */
export function PersonalFacts({ personal }: { personal: NonNullable<TacticFacts['personal']> }) {
  const { t } = useTranslation('playbook')
  const locale = useLocale()
  return (
    <>
      <section aria-label={t('personal.data')}>
        <h4>{t('personal.data')}</h4>
        <table className={classes.data}>
          <thead>
            <tr>
              <th scope="col">{t('personal.what')}</th>
              <th scope="col">{t('personal.consent')}</th>
            </tr>
          </thead>
          <tbody>
            {personal.data.map(({ what, consent }) => (
              <tr key={what.en}>
                <td>{inLocale(what, locale)}</td>
                <td>{inLocale(consent, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section aria-label={t('personal.risks')}>
        <h4>{t('personal.risks')}</h4>
        <ul className={lists.plain}>
          {personal.risks.map((risk) => (
            <li key={risk.en}>{inLocale(risk, locale)}</li>
          ))}
        </ul>
      </section>
      <section aria-label={t('personal.start')}>
        <h4>{t('personal.start')}</h4>
        <p>{inLocale(personal.start, locale)}</p>
      </section>
    </>
  )
}
