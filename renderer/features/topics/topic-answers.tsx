import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { anyOf } from '#shared/coverage/any.ts'
import type { Card } from '#shared/domain/card.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { CardPicker } from '../cards/card-picker.tsx'
import rowClasses from '../cards/rows.module.css'
import { short } from '../cards/use-field-words.ts'
import { useOpenCard } from '../views/use-open-card.ts'
import classes from './topic-panel.module.css'

/** How well a topic is answered, and by which cards: opened, added, taken away or begun here. */
export function TopicAnswers(props: { topic: BoardTopic; readOnly: boolean }) {
  const { topic, readOnly } = props
  const { t } = useTranslation('topic')
  const format = useFormat()
  const model = usePlanModel()
  const cards = usePlan((plan) => plan.cards)
  const columns = usePlan((plan) => plan.columns)
  const act = useAct()
  const { open } = useOpenCard()
  const answers = useMemo(
    () =>
      [...cards.values()]
        .filter((card) => card.topics.includes(topic.id))
        .map((card) => ({
          card,
          strength: card.archived ? 0 : (model.strengthOf(card.id)?.strength ?? 0),
        }))
        .toSorted((a, b) => b.strength - a.strength),
    [cards, model, topic.id],
  )
  const answer = async (card: Card, answered: boolean) => {
    const rest = card.topics.filter((id) => id !== topic.id)
    const takeBack = model.show({ ...card, topics: answered ? [...rest, topic.id] : rest })
    await act(
      (client, planId) =>
        client.cards.answer({ planId, cardId: card.id, topicId: topic.id, answers: answered }),
      takeBack,
    )
  }
  const isNoAnswer = useCallback(
    (card: Card) => card.archived || card.topics.includes(topic.id),
    [topic.id],
  )
  const begin = async (moment: Moment) => {
    const [first] = columns
    if (!first) return
    const place = { columnId: first.id, beforeId: null }
    const card = await act((client, planId) =>
      client.cards.startFromTopic({ planId, topicId: topic.id, moment, place }),
    )
    if (!card) return
    model.show(card)
    open(card.id)
  }

  return (
    <>
      <p className={classes.covered}>
        {answers.length === 0 ? (
          t('unanswered')
        ) : (
          <>
            <b>{format.percent(anyOf(answers.map(({ strength }) => strength)))}</b>{' '}
            {t('coveredBy', { count: answers.length })}
          </>
        )}
      </p>
      <ul className={rowClasses.rows}>
        {answers.map(({ card, strength }) => {
          const title = short(card.title) || t('board:card.untitled')
          return (
            <li key={card.id} className={rowClasses.link}>
              <span className={rowClasses.linkKind}>{t(`app:kind.${card.kind}`)}</span>
              <button
                type="button"
                className={rowClasses.linkTitle}
                data-moment={card.moment}
                dir="auto"
                onClick={() => open(card.id)}
              >
                {title}
                {card.archived && ` (${t('card:links.archived')})`}
              </button>
              <span
                className={classes.strength}
                title={t('board:card.strength', { strength: format.percent(strength) })}
              >
                {format.percent(strength)}
              </span>
              {!readOnly && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  aria-label={t('answersNoMore', { title })}
                  onClick={() => void answer(card, false)}
                >
                  <IconX size={14} />
                </ActionIcon>
              )}
            </li>
          )
        })}
      </ul>
      {!readOnly && (
        <div className={classes.add}>
          <CardPicker
            label={t('addAnswer')}
            placeholder={t('addAnswer')}
            leftOut={isNoAnswer}
            onPick={(card) => void answer(card, true)}
          />
          <Begin topic={topic} onBegin={(moment) => void begin(moment)} />
        </div>
      )}
    </>
  )
}

/** A new card that answers it; of an unsorted topic the person says for which moment. */
function Begin(props: { topic: BoardTopic; onBegin: (moment: Moment) => void }) {
  const { moment } = props.topic
  const { t } = useTranslation('topic')
  const button = (onClick?: () => void) => (
    <Button
      variant="default"
      flex="none"
      leftSection={<IconPlus size={14} aria-hidden="true" />}
      onClick={onClick}
    >
      {t('newCard')}
    </Button>
  )
  if (moment) return button(() => props.onBegin(moment))
  return (
    <Menu position="bottom-end">
      <Menu.Target>{button()}</Menu.Target>
      <Menu.Dropdown aria-label={t('newCard')}>
        {MOMENTS.map((one) => (
          <Menu.Item key={one} onClick={() => props.onBegin(one)}>
            {t('board:topic.startIn', { moment: t(`app:moment.${one}`) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
