import { expect } from 'vitest'
import { aFile, KEYWORD_FILE } from '../world.ts'
import type { Calls } from './call.ts'

export const KEYWORD_CALLS: Calls<'topics' | 'keywords' | 'imports'> = {
  'topics.create': {
    right: async ({ client, planId }) =>
      expect(
        await client.topics.create({ planId, fields: { title: 'Sizing', moment: null } }),
      ).toMatchObject({ title: 'Sizing', moment: null, tags: [] }),
    wrong: ({ planId }) => ({ planId, fields: { moment: 'know' } }),
  },

  'topics.update': {
    right: async ({ client, planId, topicId }) =>
      expect(
        await client.topics.update({ planId, topicId, patch: { moment: 'buy', tags: ['q4'] } }),
      ).toMatchObject({ title: 'Trail shoes', moment: 'buy', tags: ['q4'] }),
    wrong: ({ planId, topicId }) => ({ planId, topicId, patch: { tags: ['a', 'a'] } }),
  },

  'topics.merge': {
    right: async ({ client, planId, cardId, topicId, otherTopicId }) => {
      await client.cards.answer({ planId, cardId, topicId, answers: true })
      await client.topics.merge({ planId, topicId, intoId: otherTopicId })
      const { topics, cards } = await client.board.snapshot({ planId })
      expect(topics.map(({ id }) => id)).not.toContain(topicId)
      expect(cards[0]!.topics).toEqual([otherTopicId])
    },
    wrong: ({ planId, topicId }) => ({ planId, topicId }),
  },

  'topics.remove': {
    right: async ({ client, planId, topicId }) => {
      await client.topics.remove({ planId, topicId })
      const { topics } = await client.board.snapshot({ planId })
      expect(topics.map(({ id }) => id)).not.toContain(topicId)
    },
    wrong: ({ planId }) => ({ planId, topicId: '' }),
  },

  'keywords.list': {
    right: async ({ client, planId }) => {
      const found = await client.keywords.list({ planId, query: { search: '跑鞋' } })
      expect(found.total).toBe(1)
      expect(found.keywords[0]).toMatchObject({ phrase: '跑鞋推荐', volume: 300 })
    },
    wrong: ({ planId }) => ({ planId, query: { limit: 0 } }),
  },

  'keywords.setMoment': {
    right: async ({ client, planId, keywordId }) => {
      await client.keywords.setMoment({ planId, keywordIds: [keywordId], moment: 'do' })
      const { keywords } = await client.keywords.list({ planId, query: { moment: 'do' } })
      expect(keywords.find(({ id }) => id === keywordId)).toMatchObject({ confirmed: true })
    },
    wrong: ({ planId }) => ({ planId, keywordIds: [], moment: 'do' }),
  },

  'keywords.moveToTopic': {
    right: async ({ client, planId, keywordId, topicId }) => {
      await client.keywords.moveToTopic({ planId, keywordIds: [keywordId], topicId })
      const { keywords } = await client.keywords.list({ planId, query: { topicId } })
      expect(keywords.map(({ id }) => id)).toEqual([keywordId])
    },
    wrong: ({ planId, keywordId }) => ({ planId, keywordIds: [keywordId] }),
  },

  'keywords.remove': {
    right: async ({ client, planId, keywordId }) => {
      const before = await client.keywords.list({ planId, query: {} })
      await client.keywords.remove({ planId, keywordIds: [keywordId] })
      expect((await client.keywords.list({ planId, query: {} })).total).toBe(before.total - 1)
    },
    wrong: ({ planId, keywordId }) => ({ planId, keywordIds: keywordId }),
  },

  'imports.preview': {
    right: async ({ client, planId }) => {
      const types: string[] = []
      for await (const event of await client.imports.preview({
        planId,
        files: [aFile(KEYWORD_FILE)],
      })) {
        types.push(event.type)
      }
      expect(types.at(-1)).toBe('preview')
    },
    wrong: ({ planId }) => ({ planId, files: [] }),
  },

  'imports.commit': {
    right: async ({ client, planId, previewId }) => {
      const types: string[] = []
      for await (const event of await client.imports.commit({ planId, previewId })) {
        types.push(event.type)
      }
      expect(types.at(-1)).toBe('summary')
      const found = await client.keywords.list({ planId, query: { search: 'shoe laces length' } })
      expect(found.total).toBe(1)
    },
    wrong: ({ planId }) => ({ planId }),
  },

  'imports.discard': {
    right: async ({ client, planId, previewId }) => {
      await client.imports.discard({ planId, previewId })
      await expect(
        (async () => {
          for await (const event of await client.imports.commit({ planId, previewId })) void event
        })(),
      ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'preview', id: previewId } })
    },
    wrong: ({ planId }) => ({ planId }),
  },
}
