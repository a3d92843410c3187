import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { factsOf, inLocale, type Playbook } from '#shared/playbook/playbook.ts'
import type { FirstCard } from '#shared/setup/first-cards.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useLocale } from '../../i18n/use-language.ts'
import classes from './work.module.css'

/** A card that is offered: what it is, why it is worth it, and all that it is made with. */
export function FirstCardRow(props: {
  card: FirstCard
  playbook: Playbook
  isChosen: boolean
  /** `null`: nothing can be chosen here. */
  onChoose: ((on: boolean) => void) | null
}) {
  const { draft, tacticId, gain } = props.card
  const { t } = useTranslation('setup')
  const locale = useLocale()
  const format = useFormat()
  const settings = usePlan((plan) => plan.settings)
  const tactic = settings.tactics.find(({ id }) => id === tacticId)
  const facts = factsOf(props.playbook.tactics, tacticId ?? '')
  const list = new Intl.ListFormat(locale)
  const channels = (draft.channels ?? []).map(
    (id) => settings.channels.find((channel) => channel.id === id)?.title ?? id,
  )
  const elements = (draft.elements ?? []).map((id) => {
    const element = factsOf(props.playbook.decision.elements, id)
    return element ? inLocale(element.title, locale) : id
  })
  const checklist = draft.checklist ?? []

  return (
    <li data-moment={draft.moment} className={classes.card}>
      <Checkbox
        aria-label={draft.title}
        checked={props.isChosen}
        disabled={!props.onChoose}
        onChange={(event) => props.onChoose?.(event.currentTarget.checked)}
      />
      <div>
        <p>
          <strong>{draft.title}</strong>
        </p>
        <p className={classes.facts}>
          <span className={classes.moment}>{t(`app:moment.${draft.moment}`)}</span>{' '}
          {t(`app:kind.${draft.kind}`)}
          {tactic && tactic.title !== draft.title && ` · ${tactic.title}`}
          {channels.length > 0 && ` · ${list.format(channels)}`}
          {elements.length > 0 && ` · ${list.format(elements)}`}
        </p>
        {facts && <p className={classes.quiet}>{inLocale(facts.why, locale)}</p>}
        {checklist.length > 0 && (
          <details className={classes.checklist}>
            <summary>{t('step.cards.checklist', { count: checklist.length })}</summary>
            <ul>
              {checklist.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <b className={classes.gain} title={t('nextSteps:gainHint')}>
        {t('nextSteps:gain', { points: format.finePoints(gain) })}
      </b>
    </li>
  )
}
