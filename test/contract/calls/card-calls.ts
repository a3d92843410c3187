import { expect } from 'vitest'
import * as Y from 'yjs'
import type { Calls } from './call.ts'

export const CARD_CALLS: Calls<'cards' | 'columns' | 'checks' | 'briefs'> = {
  'cards.create': {
    right: async ({ client, planId, columnIds }) => {
      const card = await client.cards.create({
        planId,
        draft: { kind: 'fix', title: 'Guest checkout', moment: 'buy', tags: ['q4'] },
        place: { columnId: columnIds[1]! },
      })
      expect(card).toMatchObject({ title: 'Guest checkout', columnId: columnIds[1], tags: ['q4'] })
    },
    wrong: ({ planId }) => ({ planId, draft: { kind: 'poem', title: 'x', moment: 'buy' } }),
  },

  'cards.update': {
    right: async ({ client, planId, cardId }) =>
      expect(
        await client.cards.update({ planId, cardId, patch: { owner: 'Mei', effort: 3 } }),
      ).toMatchObject({ owner: 'Mei', effort: 3, title: 'Which trail shoe' }),
    wrong: ({ planId, cardId }) => ({ planId, cardId, patch: { dueOn: 'tomorrow' } }),
  },

  'cards.move': {
    right: async ({ client, planId, cardId, columnIds }) =>
      expect(
        await client.cards.move({
          planId,
          cardId,
          moment: 'go',
          place: { columnId: columnIds.at(-1)! },
        }),
      ).toMatchObject({ moment: 'go', columnId: columnIds.at(-1) }),
    wrong: ({ planId, cardId, columnIds }) => ({
      planId,
      cardId,
      moment: 'later',
      place: { columnId: columnIds[0] },
    }),
  },

  'cards.remove': {
    right: async ({ client, planId, cardId }) => {
      await client.cards.remove({ planId, cardId })
      expect((await client.board.snapshot({ planId })).cards).toEqual([])
    },
    wrong: ({ planId }) => ({ planId, cardId: ['*'] }),
  },

  'cards.updateMany': {
    right: async ({ client, planId, cardId }) => {
      await client.cards.updateMany({
        planId,
        cardIds: [cardId],
        patch: { owner: 'Mei' },
        add: { tags: ['q4'] },
      })
      expect((await client.board.snapshot({ planId })).cards).toMatchObject([
        { owner: 'Mei', tags: ['q4'] },
      ])
    },
    wrong: ({ planId, cardId }) => ({
      planId,
      cardIds: [cardId],
      patch: { title: 'one for all' },
      add: 1,
    }),
  },

  'cards.moveMany': {
    right: async ({ client, planId, cardId, columnIds }) => {
      const to = { moment: 'buy' as const, columnId: columnIds[2]! }
      await client.cards.moveMany({ planId, cardIds: [cardId], ...to })
      expect((await client.board.snapshot({ planId })).cards).toMatchObject([
        { moment: 'buy', columnId: columnIds[2] },
      ])
    },
    wrong: ({ planId, columnIds }) => ({ planId, cardIds: [], columnId: columnIds[0] }),
  },

  'cards.removeMany': {
    right: async ({ client, planId, cardId }) => {
      await client.cards.removeMany({ planId, cardIds: [cardId] })
      expect((await client.board.snapshot({ planId })).cards).toEqual([])
    },
    wrong: ({ planId, cardId }) => ({ planId, cardIds: [cardId, cardId] }),
  },

  'cards.answer': {
    right: async ({ client, planId, cardId, topicId }) => {
      const answering = await client.cards.answer({ planId, cardId, topicId, answers: true })
      expect(answering.topics).toEqual([topicId])
      const silent = await client.cards.answer({ planId, cardId, topicId, answers: false })
      expect(silent.topics).toEqual([])
    },
    wrong: ({ planId, cardId, topicId }) => ({ planId, cardId, topicId, answers: 'yes' }),
  },

  'cards.startFromTopic': {
    right: async ({ client, planId, topicId, columnIds }) =>
      expect(
        await client.cards.startFromTopic({ planId, topicId, place: { columnId: columnIds[0]! } }),
      ).toMatchObject({ title: 'Trail shoes', moment: 'know', topics: [topicId] }),
    wrong: ({ planId, topicId }) => ({ planId, topicId, place: {} }),
  },

  'columns.create': {
    right: async ({ client, planId, columnIds }) => {
      const column = await client.columns.create({
        planId,
        fields: { title: 'Legal', progress: 0, limit: null },
        beforeId: columnIds[0]!,
      })
      const { columns } = await client.board.snapshot({ planId })
      expect(columns.map(({ id }) => id)).toEqual([column.id, ...columnIds])
    },
    wrong: ({ planId }) => ({ planId, fields: { title: 'Legal', progress: 2, limit: null } }),
  },

  'columns.update': {
    right: async ({ client, planId, columnIds }) =>
      expect(
        await client.columns.update({ planId, columnId: columnIds[0]!, patch: { title: '想法' } }),
      ).toMatchObject({ title: '想法' }),
    wrong: ({ planId, columnIds }) => ({ planId, columnId: columnIds[0], patch: { limit: 0 } }),
  },

  'columns.move': {
    right: async ({ client, planId, columnIds }) => {
      await client.columns.create({
        planId,
        fields: { title: 'Wishes', progress: 0, limit: null },
        beforeId: columnIds[0]!,
      })
      await client.columns.move({ planId, columnId: columnIds[0]!, beforeId: null }).catch(() => {})
      const [wishes] = (await client.board.snapshot({ planId })).columns
      await client.columns.move({ planId, columnId: wishes!.id, beforeId: columnIds[1]! })
      const { columns } = await client.board.snapshot({ planId })
      expect(columns[1]).toMatchObject({ id: wishes!.id })
    },
    wrong: ({ planId, columnIds }) => ({ planId, columnId: columnIds[0] }),
  },

  'columns.remove': {
    right: async ({ client, planId, cardId, columnIds }) => {
      const [first, second] = columnIds as [string, string]
      await client.columns.remove({ planId, columnId: first, moveCardsTo: second })
      const { columns, cards } = await client.board.snapshot({ planId })
      expect(columns.map(({ id }) => id)).toEqual(columnIds.slice(1))
      expect(cards.find(({ id }) => id === cardId)?.columnId).toBe(second)
    },
    wrong: ({ planId, columnIds }) => ({ planId, columnId: columnIds[0] }),
  },

  'checks.create': {
    right: async ({ client, planId }) =>
      expect(
        await client.checks.create({
          planId,
          fields: { moment: 'buy', title: 'One-page checkout', severity: 3, state: 'fail' },
        }),
      ).toMatchObject({ title: 'One-page checkout', severity: 3 }),
    wrong: ({ planId }) => ({
      planId,
      fields: { moment: 'buy', title: 'One-page checkout', severity: 4, state: 'fail' },
    }),
  },

  'checks.update': {
    right: async ({ client, planId, checkId }) =>
      expect(
        await client.checks.update({ planId, checkId, patch: { state: 'pass' } }),
      ).toMatchObject({ id: checkId, state: 'pass' }),
    wrong: ({ planId, checkId }) => ({ planId, checkId, patch: { state: 'maybe' } }),
  },

  'checks.remove': {
    right: async ({ client, planId, checkId }) => {
      await client.checks.remove({ planId, checkId })
      const { checks } = await client.board.snapshot({ planId })
      expect(checks.map(({ id }) => id)).not.toContain(checkId)
    },
    wrong: ({ planId }) => ({ planId, checkId: {} }),
  },

  'briefs.get': {
    right: async ({ client, planId, cardId }) =>
      expect(await client.briefs.get({ planId, cardId })).toMatchObject({
        state: expect.any(String),
      }),
    wrong: ({ planId }) => ({ planId }),
  },

  'briefs.append': {
    right: async ({ client, planId, cardId }) => {
      await client.briefs.append({ planId, cardId, update: written('Что взять в горы 山') })
      const { state } = await client.briefs.get({ planId, cardId })
      expect(wordsIn(state)).toBe('Что взять в горы 山')
    },
    wrong: ({ planId, cardId }) => ({ planId, cardId, update: 'not base 64!' }),
  },

  'briefs.versions': {
    right: async ({ client, planId, cardId }) => {
      await client.briefs.append({ planId, cardId, update: written('one') })
      expect(await client.briefs.versions({ planId, cardId })).toEqual([
        { seq: expect.any(Number), at: expect.any(Number), person: expect.any(String) },
      ])
    },
    wrong: ({ planId }) => ({ planId }),
  },

  'briefs.version': {
    right: async ({ client, planId, cardId }) => {
      const { seq } = await client.briefs.append({ planId, cardId, update: written('one') })
      await client.briefs.append({ planId, cardId, update: written('two') })
      const { state } = await client.briefs.version({ planId, cardId, seq })
      expect(wordsIn(state)).toBe('one')
    },
    wrong: ({ planId, cardId }) => ({ planId, cardId, seq: 'first' }),
  },

  'briefs.restore': {
    right: async ({ client, planId, cardId }) => {
      const { seq } = await client.briefs.append({ planId, cardId, update: written('one') })
      await client.briefs.append({ planId, cardId, update: written('two') })
      await client.briefs.restore({ planId, cardId, seq })
      expect(wordsIn((await client.briefs.get({ planId, cardId })).state)).toBe('one')
    },
    wrong: ({ planId, cardId }) => ({ planId, cardId, seq: -1 }),
  },
}

/** An update that writes words into an empty brief, in base64. */
function written(words: string): string {
  const doc = new Y.Doc()
  doc.getXmlFragment('brief').insert(0, [new Y.XmlText(words)])
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
}

function wordsIn(state: string): string {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Buffer.from(state, 'base64'))
  return doc.getXmlFragment('brief').toJSON()
}
