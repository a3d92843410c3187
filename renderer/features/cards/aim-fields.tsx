import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ELEMENTS } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { inLocale, STAGES } from '#shared/playbook/playbook.ts'
import { usePlan } from '../../backend/context.tsx'
import { useLocale } from '../../i18n/use-language.ts'
import classes from './card-panel.module.css'
import type { FieldsProps } from './place-fields.tsx'
import { PickField, WordsField } from './set-fields.tsx'

/** The topics that the card answers. Those of its own moment come first. */
export function AnswerFields(props: FieldsProps) {
  const { card, readOnly, save } = props
  const { t } = useTranslation('board')
  const topics = usePlan((plan) => plan.topics)
  const choices = useMemo(() => {
    const all = [...topics.values()].toSorted((a, b) => b.demand.sum - a.demand.sum)
    const titled = (topic: (typeof all)[number]) => ({
      value: topic.id,
      label: topic.title || t('card.untitled'),
    })
    const own = all.filter((topic) => topic.moment === card.moment)
    const others = all.filter((topic) => topic.moment !== card.moment)
    return [
      { group: t(`app:moment.${card.moment}`), items: own.map(titled) },
      { group: t('field.otherMoments'), items: others.map(titled) },
    ]
  }, [topics, card.moment, t])
  return (
    <PickField
      label={t('field.topics')}
      choices={choices}
      value={card.topics}
      readOnly={readOnly}
      placeholder={t('field.topicsNone')}
      onSave={(value) => void save({ topics: value })}
    />
  )
}

/** How it works: channels, tactics, elements, stages. */
export function PlaybookFields(props: FieldsProps) {
  const { card, readOnly, save } = props
  const { t } = useTranslation('board')
  const channels = usePlan((plan) => plan.settings.channels)
  const tactics = usePlan((plan) => plan.settings.tactics)
  const locale = useLocale()
  const tacticChoices = useMemo(
    () =>
      [card.moment, ...MOMENTS.filter((moment) => moment !== card.moment)].map((moment) => ({
        group: t(`app:moment.${moment}`),
        items: tactics
          .filter(
            (tactic) =>
              tactic.moment === moment && (!tactic.off || card.tactics.includes(tactic.id)),
          )
          .map((tactic) => ({ value: tactic.id, label: tactic.title })),
      })),
    [tactics, card.moment, card.tactics, t],
  )
  return (
    <div className={classes.stack}>
      <PickField
        label={t('field.channels')}
        choices={channels.map((channel) => ({ value: channel.id, label: channel.title }))}
        value={card.channels}
        readOnly={readOnly}
        onSave={(value) => void save({ channels: value })}
      />
      <PickField
        label={t('field.tactics')}
        choices={tacticChoices}
        value={card.tactics}
        readOnly={readOnly}
        onSave={(value) => void save({ tactics: value })}
      />
      <PickField
        label={t('field.elements')}
        description={t('field.elementsHint')}
        choices={ELEMENTS.map((element) => ({ value: element, label: t(`element.${element}`) }))}
        value={card.elements}
        readOnly={readOnly}
        onSave={(value) =>
          void save({ elements: ELEMENTS.filter((element) => value.includes(element)) })
        }
      />
      <PickField
        label={t('field.stages')}
        choices={STAGES.map((stage) => ({
          value: stage.id,
          label: inLocale(stage.title, locale),
        }))}
        value={card.stages}
        readOnly={readOnly}
        onSave={(value) => void save({ stages: value })}
      />
    </div>
  )
}

const WORD_FIELDS = ['audiences', 'products', 'markets', 'tags'] as const

/** Who it is for and what about, in the plan's own words. */
export function AudienceFields(props: FieldsProps) {
  const { card, readOnly, save } = props
  const { t } = useTranslation('board')
  const cards = usePlan((plan) => plan.cards)
  const topics = usePlan((plan) => plan.topics)
  const known = useMemo(() => {
    const words = {
      audiences: new Set<string>(),
      products: new Set<string>(),
      markets: new Set<string>(),
      tags: new Set<string>(),
    }
    for (const one of [...cards.values(), ...topics.values()]) {
      for (const field of WORD_FIELDS) for (const word of one[field]) words[field].add(word)
    }
    return words
  }, [cards, topics])
  return (
    <div className={classes.stack}>
      {WORD_FIELDS.map((field) => (
        <WordsField
          key={field}
          label={t(`field.${field}`)}
          known={[...known[field]].toSorted()}
          value={card[field]}
          readOnly={readOnly}
          onSave={(value) => void save({ [field]: value })}
        />
      ))}
    </div>
  )
}
