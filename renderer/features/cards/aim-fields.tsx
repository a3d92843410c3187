import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ELEMENTS } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { inLocale, STAGES } from '#shared/playbook/playbook.ts'
import { usePlan } from '../../backend/context.tsx'
import { useLocale } from '../../i18n/use-language.ts'
import { useOpenTopic } from '../views/use-open-topic.ts'
import classes from './card-panel.module.css'
import { WithHistory } from './field-history.tsx'
import type { FieldsProps } from './place-fields.tsx'
import { playbookFieldsOf, type PlaybookField } from './section-order.ts'
import { type Choices, PickField, WordsField } from './set-fields.tsx'
import { StageNotes } from './stage-notes.tsx'
import { useKnownWords, WORD_FIELDS } from './use-known-words.ts'

/** The topics that the card answers. Those of its own moment come first. */
export function AnswerFields(props: FieldsProps) {
  const { card, readOnly, save } = props
  const { t } = useTranslation('board')
  const topics = usePlan((plan) => plan.topics)
  const { open } = useOpenTopic()
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
  const opens = { open, label: (title: string) => t('topic:openTitled', { title }) }
  return (
    <WithHistory cardId={card.id} field="topics" label={t('field.topics')} readOnly={readOnly}>
      <PickField
        label={t('field.topics')}
        choices={choices}
        value={card.topics}
        readOnly={readOnly}
        placeholder={t('field.topicsNone')}
        opens={opens}
        onSave={(value) => void save({ topics: value })}
      />
    </WithHistory>
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
  const choices: Record<PlaybookField, Choices> = {
    channels: channels.map((channel) => ({ value: channel.id, label: channel.title })),
    tactics: tacticChoices,
    elements: ELEMENTS.map((element) => ({ value: element, label: t(`element.${element}`) })),
    stages: STAGES.map((stage) => ({ value: stage.id, label: inLocale(stage.title, locale) })),
  }
  const store = (field: PlaybookField, value: string[]) =>
    void save(
      field === 'elements'
        ? { elements: ELEMENTS.filter((element) => value.includes(element)) }
        : { [field]: value },
    )
  return (
    <div className={classes.stack}>
      {playbookFieldsOf(card.kind).map((field) => (
        <WithHistory
          key={field}
          cardId={card.id}
          field={field}
          label={t(`field.${field}`)}
          readOnly={readOnly}
        >
          <PickField
            label={t(`field.${field}`)}
            description={field === 'elements' ? t('field.elementsHint') : undefined}
            choices={choices[field]}
            value={card[field]}
            readOnly={readOnly}
            onSave={(value) => store(field, value)}
          />
          {field === 'stages' && <StageNotes stages={card.stages} />}
        </WithHistory>
      ))}
    </div>
  )
}

/** Who it is for and what about, in the plan's own words. */
export function AudienceFields(props: FieldsProps) {
  const { card, readOnly, save } = props
  const { t } = useTranslation('board')
  const known = useKnownWords()
  return (
    <div className={classes.stack}>
      {WORD_FIELDS.map((field) => (
        <WithHistory
          key={field}
          cardId={card.id}
          field={field}
          label={t(`field.${field}`)}
          readOnly={readOnly}
        >
          <WordsField
            label={t(`field.${field}`)}
            known={known[field]}
            value={card[field]}
            readOnly={readOnly}
            onSave={(value) => void save({ [field]: value })}
          />
        </WithHistory>
      ))}
    </div>
  )
}
