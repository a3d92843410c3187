import { pick, type RandomActs, some, topicIn } from './random-act.ts'

export const KEYWORD_ACTS: RandomActs<'topics' | 'keywords' | 'imports'> = {
  'topics.create': ({ client, planId, title, moment }) =>
    client.topics.create({ planId, fields: { title, moment, audiences: ['runners'] } }),

  'topics.update': (given) => {
    const { client, planId, title, moment, b, c } = given
    const topic = topicIn(given)
    const patch = { title, moment: c % 5 === 0 ? null : moment, tags: [`tag ${b % 3}`] }
    return topic && client.topics.update({ planId, topicId: topic.id, patch })
  },

  'topics.restoreField': (given) => {
    const { client, planId, b, c } = given
    const topic = topicIn(given)
    if (!topic) return undefined
    const field = pick(['title', 'tags', 'moment'] as const, b)!
    return client.topics.fieldHistory({ planId, topicId: topic.id, field }).then((former) => {
      const seq = pick(former, c)?.seq
      if (seq === undefined) return undefined
      return client.topics.restoreField({ planId, topicId: topic.id, field, seq })
    })
  },

  'topics.merge': (given) => {
    const topic = topicIn(given)
    const into = pick(given.board.topics, given.b)
    if (!topic || !into) return undefined
    const { client, planId } = given
    return client.topics.merge({ planId, topicId: topic.id, intoId: into.id })
  },

  'topics.split': ({ client, planId, keywordIds, title, moment, a, b }) => {
    const ids = some(keywordIds, a, b)
    return ids && client.topics.split({ planId, keywordIds: ids, title, moment })
  },

  'topics.answer': ({ client, planId, board, a, b }) => {
    const topics = some(board.topics, a, b)
    const card = pick(board.cards, b)
    if (!topics || !card) return undefined
    const answers = topics.map(({ id }) => ({ topicId: id, cardId: card.id }))
    return client.topics.answer({ planId, answers })
  },

  'topics.remove': (given) => {
    const topic = topicIn(given)
    return topic && given.client.topics.remove({ planId: given.planId, topicId: topic.id })
  },

  'keywords.setMoment': ({ client, planId, keywordIds, moment, a, b, c }) => {
    const ids = some(keywordIds, a, b)
    const set = c % 5 === 0 ? null : moment
    return ids && client.keywords.setMoment({ planId, keywordIds: ids, moment: set })
  },

  'keywords.moveToTopic': (given) => {
    const { client, planId, keywordIds, a, b } = given
    const ids = some(keywordIds, b, a)
    const topic = topicIn(given)
    if (!ids || !topic) return undefined
    return client.keywords.moveToTopic({ planId, keywordIds: ids, topicId: topic.id })
  },

  'keywords.exclude': ({ client, planId, keywordIds, a, b, c }) => {
    const ids = some(keywordIds, a, b)
    return ids && client.keywords.exclude({ planId, keywordIds: ids, excluded: c % 3 > 0 })
  },

  'keywords.remove': ({ client, planId, keywordIds, a, b }) => {
    const ids = some(keywordIds, a, b % 2)
    return ids && client.keywords.remove({ planId, keywordIds: ids })
  },

  /** Words that can mean two moments, known phrases with newer figures, and phrases met before. */
  'imports.commit': ({ client, planId, a, b, c }) => {
    const words = [
      'running shoes',
      'shoe sizes',
      'shoe shop',
      'size chart',
      'buy laces',
      '跑鞋推荐',
    ]
    const lines = [a, b, c].map((n) => `${pick(words, n)} ${n % 2 === 0 ? '' : n % 7},${n}`)
    const text = ['Keyword,Volume', ...new Set(lines)].join('\n')
    const files = [new File([text], `list ${b % 3}.csv`, { type: 'text/csv' })]
    return (async () => {
      let previewId = ''
      for await (const event of await client.imports.preview({ planId, files })) {
        if (event.type === 'preview') previewId = event.preview.previewId
      }
      for await (const event of await client.imports.commit({ planId, previewId })) void event
    })()
  },
}
