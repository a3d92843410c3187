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

  'topics.split': {
    right: async ({ client, planId, keywordId }) => {
      const asked = { planId, keywordIds: [keywordId], title: 'Split off', moment: null }
      const made = await client.topics.split(asked)
      expect(made).toMatchObject({ title: 'Split off', moment: null })
      const found = await client.keywords.list({ planId, query: { topicId: made.id } })
      expect(found.keywords.map(({ id }) => id)).toEqual([keywordId])
    },
    wrong: ({ planId, keywordId }) => ({ planId, keywordIds: [keywordId], title: '' }),
  },

  'topics.proposals': {
    right: async ({ client, planId, cardId, topicId }) => {
      const proposals = await client.topics.proposals({ planId })
      expect(proposals).toContainEqual(expect.objectContaining({ topicId, cardId }))
    },
    wrong: () => ({ planId: '' }),
  },

  'topics.answer': {
    right: async ({ client, planId, cardId, topicId, otherTopicId }) => {
      const answers = [topicId, otherTopicId].map((id) => ({ topicId: id, cardId }))
      await client.topics.answer({ planId, answers })
      const { cards } = await client.board.snapshot({ planId })
      expect(cards[0]!.topics.toSorted()).toEqual([topicId, otherTopicId].toSorted())
    },
    wrong: ({ planId }) => ({ planId, answers: [] }),
  },

  'topics.remove': {
    right: async ({ client, planId, topicId }) => {
      await client.topics.remove({ planId, topicId })
      const { topics } = await client.board.snapshot({ planId })
      expect(topics.map(({ id }) => id)).not.toContain(topicId)
    },
    wrong: ({ planId }) => ({ planId, topicId: '' }),
  },

  'topics.activity': {
    right: async ({ client, planId, topicId }) => {
      await client.topics.update({ planId, topicId, patch: { title: 'Shoes for trails' } })
      const { entries } = await client.topics.activity({ planId, topicId })
      expect(entries[0]).toMatchObject({
        act: 'topics.update',
        changes: [{ op: 'set', entity: 'topic', field: 'title', value: 'Shoes for trails' }],
      })
    },
    wrong: ({ planId, topicId }) => ({ planId, topicId, limit: 0 }),
  },

  'topics.fieldHistory': {
    right: async ({ client, planId, topicId }) => {
      await client.topics.update({ planId, topicId, patch: { tags: ['a'] } })
      await client.topics.update({ planId, topicId, patch: { tags: ['b'] } })
      const former = await client.topics.fieldHistory({ planId, topicId, field: 'tags' })
      expect(former.map(({ value }) => value)).toEqual([['a'], []])
    },
    wrong: ({ planId, topicId }) => ({ planId, topicId, field: 'extra' }),
  },

  'topics.restoreField': {
    right: async ({ client, planId, topicId }) => {
      await client.topics.update({ planId, topicId, patch: { title: 'Renamed' } })
      const of = { planId, topicId, field: 'title' } as const
      const [former] = await client.topics.fieldHistory(of)
      const topic = await client.topics.restoreField({ ...of, seq: former!.seq })
      expect(topic.title).toBe(former!.value)
    },
    wrong: ({ planId, topicId }) => ({ planId, topicId, field: 'title', seq: null }),
  },

  'keywords.list': {
    right: async ({ client, planId }) => {
      const found = await client.keywords.list({ planId, query: { search: '跑鞋' } })
      expect(found.total).toBe(1)
      expect(found.keywords[0]).toMatchObject({ phrase: '跑鞋推荐', volume: 300 })
    },
    wrong: ({ planId }) => ({ planId, query: { limit: 0 } }),
  },

  'keywords.ids': {
    right: async ({ client, planId, keywordId }) => {
      const { ids } = await client.keywords.ids({ planId, list: {} })
      expect(ids).toContain(keywordId)
      expect(ids).toHaveLength((await client.keywords.list({ planId, query: {} })).total)
    },
    wrong: ({ planId }) => ({ planId, list: { moment: 'never' } }),
  },

  'keywords.explain': {
    right: async ({ client, planId, keywordId }) => {
      const { keyword, topicTitle, judged } = await client.keywords.explain({ planId, keywordId })
      expect(keyword).toMatchObject({ id: keywordId, phrase: 'buy trail shoes online' })
      expect(topicTitle).not.toBe('')
      expect(judged.moment).toBe('buy')
    },
    wrong: ({ planId }) => ({ planId, keywordId: '' }),
  },

  'keywords.exportCsv': {
    right: async ({ client, planId }) => {
      const file = await client.keywords.exportCsv({ planId, list: {} })
      const text = await file.text()
      expect(text.split('\r\n')[0]).toContain('Keyword,Topic,Moment')
    },
    wrong: ({ planId }) => ({ planId, list: { sort: 'luck' } }),
  },

  'keywords.facets': {
    right: async ({ client, planId }) => {
      const { markets, tools } = await client.keywords.facets({ planId })
      expect(markets).toEqual([{ value: '', count: 5 }])
      expect(tools).toHaveLength(1)
    },
    wrong: () => ({ planId: '' }),
  },

  'keywords.exclude': {
    right: async ({ client, planId, keywordId }) => {
      await client.keywords.exclude({ planId, keywordIds: [keywordId], excluded: true })
      const { keywords } = await client.keywords.list({ planId, query: { excluded: 'only' } })
      expect(keywords.map(({ id }) => id)).toEqual([keywordId])
    },
    wrong: ({ planId, keywordId }) => ({ planId, keywordIds: [keywordId], excluded: 'yes' }),
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

  'imports.rows': {
    right: async ({ client, planId, previewId }) => {
      const { total, rows } = await client.imports.rows({ planId, previewId, fate: 'added' })
      expect(rows).toHaveLength(total)
      expect(rows.map(({ phrase }) => phrase)).toContain('shoe laces length')
    },
    wrong: ({ planId, previewId }) => ({ planId, previewId, fate: 'lost' }),
  },

  'imports.problems': {
    right: async ({ client, planId, previewId }) => {
      const { total, problems } = await client.imports.problems({ planId, previewId })
      expect(problems).toHaveLength(total)
    },
    wrong: ({ planId, previewId }) => ({ planId, previewId, limit: 0 }),
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
