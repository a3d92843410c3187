import fc from 'fast-check'
import type { BoardAt } from '#shared/contract/packed-board.ts'
import { CARD_KINDS } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { TestClient } from './in-process-client.ts'

/** An act as numbers that pick among what is there when it runs, so that any list of acts can run. */
export type RandomAct = { act: (typeof ACTS)[number]; a: number; b: number; c: number }

const ACTS = [
  'createCard',
  'updateCard',
  'tagCard',
  'moveCard',
  'removeCard',
  'updateMany',
  'moveMany',
  'removeMany',
  'createView',
  'updateView',
  'removeView',
  'answer',
  'startFromTopic',
  'createTopic',
  'updateTopic',
  'mergeTopics',
  'removeTopic',
  'setMoment',
  'moveToTopic',
  'exclude',
  'split',
  'removeKeywords',
  'createColumn',
  'updateColumn',
  'moveColumn',
  'removeColumn',
  'createCheck',
  'updateCheck',
  'removeCheck',
  'settings',
] as const

const number = fc.nat(1_000)
export const arbitraryActs = fc.array(
  fc.record({ act: fc.constantFrom(...ACTS), a: number, b: number, c: number }),
  { maxLength: 25 },
)

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length]

/** Runs an act; false when there is nothing it could act on. A refusal counts as having run. */
export async function runAct(client: TestClient, planId: string, act: RandomAct): Promise<boolean> {
  const board = await client.board.snapshot({ planId })
  const call = callOf(client, planId, act, board, await keywordIds(client, planId))
  if (!call) return false
  try {
    await call
  } catch (error) {
    if ((error as { code?: string }).code !== 'INVALID') throw error
  }
  return true
}

async function keywordIds(client: TestClient, planId: string) {
  const { keywords } = await client.keywords.list({ planId, query: {} })
  return keywords.map(({ id }) => id)
}

function callOf(
  client: TestClient,
  planId: string,
  { act, a, b, c }: RandomAct,
  board: BoardAt,
  keywords: readonly string[],
): Promise<unknown> | undefined {
  const card = pick(board.cards, a)
  const column = pick(board.columns, b)!
  const topic = pick(board.topics, a)
  const check = pick(board.checks, a)
  const keyword = pick(keywords, a)
  const moment = pick(MOMENTS, c)!
  const place = { columnId: column.id, beforeId: pick(board.cards, c)?.id ?? null }
  const title = `title ${a}`
  switch (act) {
    case 'createCard': {
      const draft = { kind: pick(CARD_KINDS, b)!, title, moment, tags: [`tag ${c % 3}`] }
      return client.cards.create({ planId, draft, place })
    }
    case 'updateCard':
      return (
        card &&
        client.cards.update({
          planId,
          cardId: card.id,
          patch: { title, effort: b, checklist: [{ text: title, done: c % 2 === 0 }], moment },
        })
      )
    case 'tagCard':
      return (
        card &&
        client.cards.update({
          planId,
          cardId: card.id,
          patch: { tags: [`tag ${b % 3}`, 'x'], alsoServes: [moment], channels: [`${c % 4}`] },
        })
      )
    case 'moveCard':
      return card && client.cards.move({ planId, cardId: card.id, moment, place })
    case 'removeCard':
      return card && client.cards.remove({ planId, cardId: card.id })
    case 'updateMany':
    case 'moveMany':
    case 'removeMany': {
      const cardIds = board.cards.slice(a % 3, (a % 3) + 1 + (b % 4)).map(({ id }) => id)
      if (cardIds.length === 0) return undefined
      if (act === 'removeMany') return client.cards.removeMany({ planId, cardIds })
      if (act === 'moveMany') {
        const to = [{ moment }, place, { moment, ...place }][c % 3]!
        return client.cards.moveMany({ planId, cardIds, ...to })
      }
      return client.cards.updateMany({
        planId,
        cardIds,
        patch: { owner: `owner ${c % 3}`, archived: b % 4 === 0 },
        add: { tags: [`tag ${a % 3}`], alsoServes: [moment] },
        remove: { tags: [`tag ${b % 3}`, 'x'] },
      })
    }
    case 'createView': {
      const fields = { name: title, page: 'board' as const, filter: { moments: [moment] } }
      return client.views.create({ planId, fields: { ...fields, options: { density: b } } })
    }
    case 'updateView':
    case 'removeView': {
      const view = pick(board.views, a)
      if (!view) return undefined
      return act === 'removeView'
        ? client.views.remove({ planId, viewId: view.id })
        : client.views.update({ planId, viewId: view.id, patch: { name: title, options: { b } } })
    }
    case 'answer': {
      const answered = pick(board.topics, b)
      const link = { planId, cardId: card?.id ?? '', topicId: answered?.id ?? '' }
      return card && answered && client.cards.answer({ ...link, answers: c % 3 > 0 })
    }
    case 'startFromTopic':
      return topic && client.cards.startFromTopic({ planId, topicId: topic.id, moment, place })
    case 'createTopic':
      return client.topics.create({ planId, fields: { title, moment, audiences: ['runners'] } })
    case 'updateTopic':
      return (
        topic &&
        client.topics.update({
          planId,
          topicId: topic.id,
          patch: { title, moment: c % 5 === 0 ? null : moment, tags: [`tag ${b % 3}`] },
        })
      )
    case 'mergeTopics': {
      const into = pick(board.topics, b)
      return topic && into && client.topics.merge({ planId, topicId: topic.id, intoId: into.id })
    }
    case 'removeTopic':
      return topic && client.topics.remove({ planId, topicId: topic.id })
    case 'setMoment': {
      const ids = keywords.slice(a % 4, (a % 4) + 1 + (b % 5))
      if (ids.length === 0) return undefined
      return client.keywords.setMoment({
        planId,
        keywordIds: ids,
        moment: c % 5 === 0 ? null : moment,
      })
    }
    case 'moveToTopic':
      return keyword && topic
        ? client.keywords.moveToTopic({ planId, keywordIds: [keyword], topicId: topic.id })
        : undefined
    case 'exclude': {
      const ids = keywords.slice(a % 4, (a % 4) + 1 + (b % 3))
      if (ids.length === 0) return undefined
      return client.keywords.exclude({ planId, keywordIds: ids, excluded: c % 3 > 0 })
    }
    case 'split': {
      const ids = keywords.slice(a % 4, (a % 4) + 1 + (b % 3))
      return ids.length > 0
        ? client.topics.split({ planId, keywordIds: ids, title, moment })
        : undefined
    }
    case 'removeKeywords':
      return keyword ? client.keywords.remove({ planId, keywordIds: [keyword] }) : undefined
    case 'createColumn': {
      const fields = { title: `column ${a}`, progress: column.progress, limit: null }
      return client.columns.create({ planId, fields, beforeId: column.id })
    }
    case 'updateColumn':
      return client.columns.update({
        planId,
        columnId: column.id,
        patch: { title: `column ${a}`, progress: (c % 11) / 10, limit: 1 + (a % 5) },
      })
    case 'moveColumn': {
      const beforeId = pick(board.columns, c)!.id
      return client.columns.move({ planId, columnId: column.id, beforeId })
    }
    case 'removeColumn': {
      const moveCardsTo = pick(board.columns, c)!.id
      return client.columns.remove({ planId, columnId: column.id, moveCardsTo })
    }
    case 'createCheck':
      return client.checks.create({
        planId,
        fields: { moment, title, severity: 1 + (b % 3), state: 'unchecked' },
      })
    case 'updateCheck':
      return (
        check &&
        client.checks.update({
          planId,
          checkId: check.id,
          patch: { state: b % 2 === 0 ? 'fail' : 'pass', title },
        })
      )
    case 'removeCheck':
      return check && client.checks.remove({ planId, checkId: check.id })
    case 'settings':
      return client.plans.updateSettings({
        planId,
        patch: { goal: title, targets: { know: a % 101, go: 70, do: 70, buy: 70 } },
      })
  }
}
