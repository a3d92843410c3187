import { useTranslation } from 'react-i18next'
import { factsOf, inLocale, type Playbook, type TacticFacts } from '#shared/playbook/playbook.ts'
import { usePlan } from '../../backend/context.tsx'
import { useLocale } from '../../i18n/use-language.ts'
import type { Localised } from '#shared/playbook/schema.ts'
import type { ListedTactic } from './listed-tactic.ts'
import classes from './tactic-details.module.css'
import lists from './lists.module.css'
import { PersonalFacts } from './personal-facts.tsx'
import { TacticCards } from './tactic-cards.tsx'
import { TacticControls } from './tactic-controls.tsx'
import { TacticEvidence } from './tactic-evidence.tsx'

type Titled = { id: string; title: Localised }

/** All that the playbook and the plan know of a tactic. */
export function TacticDetails(props: { listed: ListedTactic; playbook: Playbook }) {
  const { listed, playbook } = props
  const { facts, tactic } = listed
  const { t } = useTranslation('playbook')
  const locale = useLocale()
  return (
    <div className={classes.details}>
      <div>
        {facts && <p className={classes.why}>{inLocale(facts.why, locale)}</p>}
        {tactic?.note && (
          <p className={classes.note} dir="auto">
            {t('note.said', { note: tactic.note })}
          </p>
        )}
        {facts && (
          <section aria-label={t('checklist')}>
            <h4>{t('checklist')}</h4>
            <ul className={lists.plain}>
              {facts.checklist.map((item) => (
                <li key={item.en}>{inLocale(item, locale)}</li>
              ))}
            </ul>
          </section>
        )}
        {facts?.personal && <PersonalFacts personal={facts.personal} />}
      </div>
      <div>
        {facts && <CardFacts facts={facts} playbook={playbook} />}
        <TacticEvidence tacticId={listed.id} evidence={playbook.evidence} />
        <TacticCards listed={listed} />
        {tactic && <TacticControls listed={listed} tactic={tactic} />}
      </div>
    </div>
  )
}

/** What a card made from the tactic has. */
function CardFacts(props: { facts: TacticFacts; playbook: Playbook }) {
  const { facts, playbook } = props
  const { t } = useTranslation('playbook')
  const locale = useLocale()
  const channels = usePlan((plan) => plan.settings.channels)
  const titled = (list: readonly Titled[], id: string) => {
    const found = factsOf(list, id)
    return found ? inLocale(found.title, locale) : id
  }
  const channelNames = facts.channels.map((id) => {
    const own = channels.find((channel) => channel.id === id)
    return own?.title ?? t('channelNotInPlan', { channel: titled(playbook.channels, id) })
  })
  const list = new Intl.ListFormat(locale)
  const rows: [name: 'kinds' | 'channels' | 'elements' | 'stages' | 'check', values: string[]][] = [
    ['kinds', facts.kinds.map((kind) => t(`app:kind.${kind}`))],
    ['channels', channelNames],
    ['elements', facts.elements.map((id) => titled(playbook.decision.elements, id))],
    ['stages', facts.stages.map((id) => titled(playbook.stages, id))],
    ['check', facts.check ? [titled(playbook.checks, facts.check)] : []],
  ]
  return (
    <dl className={classes.facts}>
      {rows.map(
        ([name, values]) =>
          values.length > 0 && (
            <div key={name}>
              <dt>{t(`facts.${name}`)}</dt>
              <dd>{list.format(values)}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
