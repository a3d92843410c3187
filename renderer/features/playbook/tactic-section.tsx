import { useTranslation } from 'react-i18next'
import { factsOf, inLocale, type Playbook } from '#shared/playbook/playbook.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { Panel } from '../../ui/page.tsx'
import type { ListedTactic, Section } from './listed-tactic.ts'
import classes from './playbook.module.css'
import { TacticRow } from './tactic-row.tsx'

/** A moment: its shopper, the team's answer and the tactics; or what fits any of the moments. */
export function TacticSection(props: {
  section: Section
  playbook: Playbook
  tactics: readonly ListedTactic[]
  gains: ReadonlyMap<string, number>
  opened: ReadonlySet<string>
  aimed: string | null
  onToggle: (id: string) => void
}) {
  const { section, playbook, tactics } = props
  const { t } = useTranslation('playbook')
  const locale = useLocale()
  if (tactics.length === 0) return null
  const facts = factsOf(playbook.moments, section)
  const inForce = tactics.filter(({ state }) => state === 'carried' || state === 'unused').length
  const carried = tactics.filter(({ state }) => state === 'carried').length
  return (
    <div className={classes.section} data-moment={section === 'any' ? 'none' : section}>
      <Panel
        title={facts ? inLocale(facts.wish, locale) : t('any.title')}
        aside={t('carriedOf', { carried, count: inForce })}
      >
        {facts ? (
          <dl className={classes.answer}>
            <div>
              <dt>{t('shopper')}</dt>
              <dd>{inLocale(facts.shopper, locale)}</dd>
            </div>
            <div>
              <dt>{t('answer')}</dt>
              <dd>{inLocale(facts.answer, locale)}</dd>
            </div>
          </dl>
        ) : (
          <p className={classes.answer}>{t('any.hint')}</p>
        )}
        <ul className={classes.list}>
          {tactics.map((listed) => (
            <TacticRow
              key={listed.id}
              listed={listed}
              playbook={playbook}
              gain={props.gains.get(listed.id) ?? null}
              open={props.opened.has(listed.id)}
              isAimed={props.aimed === listed.id}
              onToggle={() => props.onToggle(listed.id)}
            />
          ))}
        </ul>
      </Panel>
    </div>
  )
}
