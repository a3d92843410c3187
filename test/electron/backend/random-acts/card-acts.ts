import { CARD_KINDS } from '#shared/domain/card.ts'
import { linkText } from '#shared/domain/card-link.ts'
import { RIGHTS_TRIGGERS } from '#shared/domain/rights.ts'
import { cardIn, pick, placeIn, type RandomActs, some, topicIn } from './random-act.ts'

export const CARD_ACTS: RandomActs<'cards' | 'series' | 'activity' | 'coverage'> = {
  'cards.create': (given) => {
    const { client, planId, title, moment, b, c } = given
    const draft = { kind: pick(CARD_KINDS, b)!, title, moment, tags: [`tag ${c % 3}`] }
    return client.cards.create({ planId, draft, place: placeIn(given) })
  },

  'cards.update': (given) => {
    const { client, planId, board, title, moment, b, c } = given
    const card = cardIn(given)
    if (!card) return undefined
    const other = pick(board.cards, c)!
    const patches = [
      { title, effort: b, moment, checklist: [{ text: title, done: c % 2 === 0 }] },
      { tags: [`tag ${b % 3}`, 'x'], alsoServes: [moment], channels: [`${c % 4}`] },
      { links: other.id === card.id ? [] : [linkText({ kind: 'supports', cardId: other.id })] },
      { dueOn: `2026-12-${String((b % 28) + 1).padStart(2, '0')}`, owner: `owner ${c % 3}` },
      { archived: b % 2 === 0, shelfLifeMonths: c % 2 === 0 ? null : 3, url: 'https://a.example/' },
      { rights: [{ use: 'paid' as const, startsOn: '2026-01-01', endsOn: null }] },
      {
        rights: RIGHTS_TRIGGERS.slice(b % 3).map((trigger) => {
          const lasts = { count: 1 + (c % 30), unit: 'day' as const }
          return { use: 'organic' as const, startsOn: null, endsOn: null, trigger, lasts }
        }),
      },
    ]
    return client.cards.update({ planId, cardId: card.id, patch: pick(patches, b)! })
  },

  'cards.move': (given) => {
    const { client, planId, moment } = given
    const card = cardIn(given)
    return card && client.cards.move({ planId, cardId: card.id, moment, place: placeIn(given) })
  },

  'cards.remove': (given) => {
    const card = cardIn(given)
    return card && given.client.cards.remove({ planId: given.planId, cardId: card.id })
  },

  'cards.updateMany': ({ client, planId, board, moment, a, b, c }) => {
    const cards = some(board.cards, a, b)
    return (
      cards &&
      client.cards.updateMany({
        planId,
        cardIds: cards.map(({ id }) => id),
        patch: { owner: `owner ${c % 3}`, archived: b % 4 === 0 },
        add: { tags: [`tag ${a % 3}`], alsoServes: [moment] },
        remove: { tags: [`tag ${b % 3}`, 'x'] },
      })
    )
  },

  'cards.moveMany': (given) => {
    const { client, planId, board, moment, a, b, c } = given
    const cards = some(board.cards, a, b)
    const place = placeIn(given)
    const to = pick([{ moment }, place, { moment, ...place }], c)!
    return cards && client.cards.moveMany({ planId, cardIds: cards.map(({ id }) => id), ...to })
  },

  'cards.removeMany': ({ client, planId, board, a, b }) => {
    const cards = some(board.cards, a, b)
    return cards && client.cards.removeMany({ planId, cardIds: cards.map(({ id }) => id) })
  },

  'cards.answer': (given) => {
    const { client, planId, board, b, c } = given
    const card = cardIn(given)
    const topic = pick(board.topics, b)
    if (!card || !topic) return undefined
    return client.cards.answer({ planId, cardId: card.id, topicId: topic.id, answers: c % 3 > 0 })
  },

  'cards.startFromTopic': (given) => {
    const { client, planId, moment } = given
    const topic = topicIn(given)
    const place = placeIn(given)
    return topic && client.cards.startFromTopic({ planId, topicId: topic.id, moment, place })
  },

  'activity.restoreField': async ({ client, planId, board, a, b, c }) => {
    const fields = ['title', 'tags', 'owner', 'moment', 'columnId', 'dueOn'] as const
    const turned = <T>(list: readonly T[], n: number) => list.map((_, i) => pick(list, n + i)!)
    for (const { id: cardId } of turned(board.cards, a)) {
      for (const field of turned(fields, b)) {
        const former = await client.activity.ofField({ planId, cardId, field })
        const seq = pick(former, c)?.seq
        if (seq === undefined) continue
        await client.activity.restoreField({ planId, cardId, field, seq })
        return
      }
    }
  },

  'coverage.acceptPlan': ({ client, planId, board, title, moment, a, b, c }) => {
    const dueOn = `2026-12-${String((c % 28) + 1).padStart(2, '0')}`
    const due = (some(board.cards, a, b) ?? []).map(({ id }) => ({ cardId: id, dueOn }))
    const drafts = Array.from({ length: 1 + (b % 3) }, (_, i) => ({
      kind: pick(CARD_KINDS, a + i)!,
      title,
      moment,
      dueOn,
      topics: board.topics.slice(i, i + 1).map(({ id }) => id),
    }))
    return client.coverage.acceptPlan({ planId, plan: { due, drafts } })
  },

  'coverage.keepWhatIf': (given) => {
    const { client, planId, board, title, moment, a, b, c } = given
    const place = placeIn(given)
    const [first, ...rest] = (some(board.cards, a, b + 1) ?? []).map(({ id }) => id)
    const topic = pick(board.topics, c)
    const topics = topic ? [topic.id] : []
    const imagined = { kind: pick(CARD_KINDS, a)!, title, moment, topics, channels: [] }
    const card = { ...imagined, tactics: [], elements: [], checkId: null }
    return client.coverage.keepWhatIf({
      planId,
      changes: [
        { kind: 'moment-weight', moment, value: 1 + (b % 3) },
        { kind: 'progress', columnId: board.columns.at(-1)!.id, value: 1 },
        { kind: 'add', cardId: 'imagined', card, columnId: place.columnId },
        ...(topic ? [{ kind: 'sort' as const, topicId: topic.id, moment }] : []),
        ...(first ? [{ kind: 'remove' as const, cardIds: [first] }] : []),
        ...(rest.length > 0 ? [{ kind: 'move' as const, cardIds: rest, moment, ...place }] : []),
      ],
    })
  },

  'series.start': (given) => {
    const { client, planId, board, a, b, c } = given
    const dated = board.cards.filter(({ dueOn }) => dueOn !== null)
    const card = pick(dated, a)
    const unit = pick(['day', 'week', 'month'] as const, c)!
    const rule = { every: 1 + (b % 3), unit, weekdays: [], ends: { count: 2 + (c % 4) } }
    return card && client.series.start({ planId, cardId: card.id, rule })
  },

  'series.editFollowing': (given) => {
    const { client, planId, title, b, c } = given
    const card = cardIn(given)
    return (
      card &&
      client.series.editFollowing({
        planId,
        cardId: card.id,
        patch: { owner: title, tags: [`tag ${b % 3}`] },
        shiftDays: (c % 9) - 4,
      })
    )
  },

  'series.removeFollowing': (given) => {
    const card = cardIn(given)
    return card && given.client.series.removeFollowing({ planId: given.planId, cardId: card.id })
  },
}
