import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { lastColumn } from '#shared/coverage/card-when-done.ts'
import type { Card, CardDraft } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { ImaginedCard, ScratchChange } from '#shared/domain/scratch-change.ts'
import { USUAL_KIND } from '#shared/domain/usual-kind.ts'
import type { BoardActs } from '../board/use-board-acts.ts'
import type { Refusal, Scratch } from './scratch.ts'

export type ScratchActs = ReturnType<typeof useScratchActs>

/** A card that is imagined and has nothing yet. */
export function anImaginedCard(moment: Moment): ImaginedCard {
  return {
    kind: USUAL_KIND[moment],
    title: '',
    moment,
    topics: [],
    channels: [],
    tactics: [],
    elements: [],
    checkId: null,
  }
}

export const newScratchId = (): string => `imagined-${crypto.randomUUID()}`

/** What the board does with cards and topics, done on the scratch copy. A refusal is said in a sentence. */
export function useScratchActs(scratch: Scratch) {
  const { t } = useTranslation('whatIf')

  return useMemo(() => {
    const { model } = scratch
    const made = (refusal: Refusal | null): boolean => {
      if (refusal) notifications.show({ color: 'red', message: t(`refused.${refusal}`) })
      return refusal === null
    }
    const record = (...changes: readonly ScratchChange[]): boolean =>
      made(scratch.recordAll(changes))
    const cardTitle = (id: string): string => model.state().cards.get(id)?.title ?? ''
    const named = (ids: readonly string[]): string => (ids.length === 1 ? cardTitle(ids[0]!) : '')

    function imagine(card: ImaginedCard, columnId: string): Card | null {
      const cardId = newScratchId()
      const done = record({ kind: 'add', cardId, card, columnId, beforeId: null })
      return done ? (model.state().cards.get(cardId) ?? null) : null
    }

    const board: BoardActs = {
      moveCards: async ({ cardIds, moment, columnId, beforeId }) => {
        const ids = [...cardIds]
        const place = { moment, columnId, beforeId }
        return record({ kind: 'move', cardIds: ids, ...place, named: named(ids) })
      },
      create: async ({ title, moment, kind }: CardDraft, columnId) => {
        const { columns } = model.state()
        const where = columnId ?? lastColumn(columns)?.id
        if (where === undefined) return null
        return imagine({ ...anImaginedCard(moment), title, kind }, where)
      },
      answer: async (cardId, topicId) => {
        const topicNamed = model.state().topics.get(topicId)?.title ?? ''
        const pair = { cardId, topicId, named: cardTitle(cardId), topicNamed }
        return record({ kind: 'answer', ...pair, answers: true })
      },
      startFromTopic: async (topicId, moment, columnId) => {
        const topic = model.state().topics.get(topicId)
        if (!topic) return null
        return imagine(
          { ...anImaginedCard(moment), title: topic.title, topics: [topicId] },
          columnId,
        )
      },
      sortTopic: async (topicId, moment) => {
        const topic = model.state().topics.get(topicId)
        return record({ kind: 'sort', topicId, moment, named: topic?.title ?? '' })
      },
    }
    const remove = (ids: readonly string[]): boolean =>
      record({ kind: 'remove', cardIds: [...ids], named: named(ids) })
    return { board, record, remove, cardTitle }
  }, [scratch, t])
}
