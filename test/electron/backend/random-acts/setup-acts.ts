import { SETUP_STEPS } from '#shared/domain/setup.ts'
import { LOCALES } from '#shared/domain/plan.ts'
import { pick, type RandomActs } from './random-act.ts'

const KEYS = ['four-steps/data', 'six-steps/support']

export const SETUP_ACTS: RandomActs<'setup'> = {
  'setup.take': ({ client, planId, title, a, b, c }) => {
    const state = pick(['done', 'skipped', null] as const, b)!
    const patch = pick([{}, { goal: title }, { locale: pick(LOCALES, a)! }], c)!
    return client.setup.take({ planId, step: pick(SETUP_STEPS, a)!, state, patch })
  },

  'setup.finish': ({ client, planId, b }) => client.setup.finish({ planId, finished: b % 2 === 0 }),

  'setup.makeCards': ({ client, planId, board, moment, title, a, c }) => {
    const topics = board.topics.slice(0, c % 2).map(({ id }) => id)
    const drafts = Array.from({ length: 1 + (a % 3) }, (_, i) => ({
      kind: 'guide' as const,
      title: `${title} ${i}`,
      moment,
      topics,
    }))
    return client.setup.makeCards({ planId, drafts })
  },

  'setup.tick': ({ client, planId, title, a, b }) =>
    client.setup.tick({
      planId,
      key: pick(KEYS, a)!,
      done: b % 2 === 0,
      ...(b % 3 === 0 && { note: title }),
    }),
}
