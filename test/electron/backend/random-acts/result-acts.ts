import { EXPERIMENT_STATES } from '#shared/domain/experiment.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import { METRICS, unitOf } from '#shared/domain/metric.ts'
import { cardIn, type Given, pick, type RandomActs, some } from './random-act.ts'

const FIRST = '2026-01-01'
const METRICS_TRIED = [...METRICS.slice(0, 4), 'revenue'] as const

/** Few enough different days and metrics that acts meet the same result again. */
function figureOf({ a, b, c }: Given) {
  const metric = pick(METRICS_TRIED, b)!
  const from = addDays(FIRST, a % 3)
  const value = unitOf(metric) === 'share' ? (c % 11) / 10 : 1 + c
  return { metric, from, to: addDays(from, c % 2), value }
}

async function resultIn(given: Given) {
  const { client, planId, b } = given
  const card = cardIn(given)
  return card && pick(await client.results.list({ planId, cardId: card.id }), b)
}

async function experimentIn({ client, planId, b }: Given) {
  return pick((await client.experiments.list({ planId })).experiments, b)
}

export const RESULT_ACTS: RandomActs<'results' | 'experiments'> = {
  'results.put': async (given) => {
    const { client, planId, c } = given
    const card = cardIn(given)
    const former = c % 3 === 0 ? await resultIn(given) : undefined
    const replaced = former && { resultId: former.id }
    const figure = figureOf(given)
    return card && client.results.put({ planId, cardId: card.id, figure, ...replaced })
  },

  'results.remove': async (given) => {
    const { client, planId } = given
    const result = await resultIn(given)
    return result && client.results.remove({ planId, resultId: result.id })
  },

  'results.import': async (given) => {
    const { client, planId, board, a, b, c } = given
    const from = addDays(FIRST, a % 3)
    const pages = (some(board.cards, a, b) ?? []).map(({ id }, i) => ({
      cardId: id,
      url: `https://a.example/${i % 2}`,
      clicks: c % 5,
      impressions: c % 7,
      position: c % 2 === 0 ? null : 1 + (c % 50),
      becomesAddress: b % 2 === 0,
    }))
    if (pages.length === 0) return undefined
    return client.results.import({ planId, from, to: addDays(from, c % 2), pages })
  },

  'experiments.create': async (given) => {
    const { client, planId, title, a, c } = given
    const card = cardIn(given)
    if (!card) return undefined
    const { metric, from } = figureOf(given)
    const endsOn = c % 2 === 0 ? null : addDays(from, (a % 10) - 2)
    const state = pick(EXPERIMENT_STATES, c)!
    const fields = { hypothesis: title, metric, startsOn: from, endsOn, state, learnt: '' }
    return client.experiments.create({ planId, fields: { cardId: card.id, ...fields } })
  },

  'experiments.update': async (given) => {
    const { client, planId, title, c } = given
    const experiment = await experimentIn(given)
    const patch = { state: pick(EXPERIMENT_STATES, c)!, learnt: title }
    return experiment && client.experiments.update({ planId, experimentId: experiment.id, patch })
  },

  'experiments.remove': async (given) => {
    const { client, planId } = given
    const experiment = await experimentIn(given)
    return experiment && client.experiments.remove({ planId, experimentId: experiment.id })
  },
}
