import { useTranslation } from 'react-i18next'
import { inLocale, type Evidence } from '#shared/playbook/playbook.ts'
import { useLocale } from '../../i18n/use-language.ts'
import lists from './lists.module.css'

/** The cases that show a tactic at work and the figures that speak for it, each with its source. */
export function TacticEvidence(props: { tacticId: string; evidence: Evidence }) {
  const { cases, figures, sources } = props.evidence
  const { t } = useTranslation('playbook')
  const locale = useLocale()
  const nameOf = (id: string) => sources.find((source) => source.id === id)?.name ?? id
  const shown = [
    ...cases.map((fact) => ({ ...fact, value: fact.brand })),
    ...figures.map((fact) => ({ ...fact, value: null })),
  ].filter(({ tactics }) => tactics.includes(props.tacticId))
  if (shown.length === 0) return null
  return (
    <section aria-label={t('evidence.title')}>
      <h4>{t('evidence.title')}</h4>
      <ul className={lists.evidence}>
        {shown.map(({ id, value, text, source }) => (
          <li key={id}>
            {value !== null && <strong>{value} · </strong>}
            {inLocale(text, locale)} <cite lang="en">{nameOf(source)}</cite>
          </li>
        ))}
      </ul>
    </section>
  )
}
