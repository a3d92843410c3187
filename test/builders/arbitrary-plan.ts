import fc from 'fast-check'
import { ASSET_ORIGINS, DISCLOSURES, EMPTY_ASSET, triggerDays } from '#shared/domain/asset.ts'
import { CARD_KINDS, ELEMENTS } from '#shared/domain/card.ts'
import { CHECK_STATES } from '#shared/domain/check.ts'
import { CONSENTS } from '#shared/domain/creator.ts'
import { EXPERIMENT_STATES } from '#shared/domain/experiment.ts'
import { METRICS, unitOf } from '#shared/domain/metric.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { LOCALES, PATHS } from '#shared/domain/plan.ts'
import { EMPTY_PLACE } from '#shared/domain/place.ts'
import type { PlanContents } from '#shared/domain/plan-contents.ts'
import { RESULT_SOURCES, resultKey } from '#shared/domain/result.ts'
import { RIGHTS_TRIGGERS, RIGHTS_USES, type RightsWindow } from '#shared/domain/rights.ts'
import { LIFE_STAGES } from '#shared/domain/stage.ts'
import { clockedRights } from '#shared/domain/rights-clock.ts'
import { SETUP_STEPS } from '#shared/domain/setup.ts'
import { LONGEST_SERIES, SERIES_UNITS } from '#shared/domain/series.ts'
import { VIEW_PAGES } from '#shared/domain/view.ts'
import { arbitraryMessage } from './arbitrary-message.ts'
import { withAudits } from './arbitrary-audits.ts'

const text = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 12 }))
const name = fc.oneof(
  text.filter((s) => s !== ''),
  fc.constantFrom('__proto__', 'constructor', 'title', '0'),
)
const moment = fc.constantFrom(...MOMENTS)
const number = (max: number) => fc.double({ min: 0, max, noNaN: true }).map((n) => n + 0)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
/** A set as the format writes it: sorted, nothing twice. */
const labels = fc.uniqueArray(name, { maxLength: 3 }).map((all) => all.toSorted())
const inOrder = <T>(all: readonly T[]) => fc.subarray([...all])
const json = fc.jsonValue({ maxDepth: 2 }).map((v) => JSON.parse(JSON.stringify(v)))
/** Unknown keys: none of those that the format knows. */
const extra = fc
  .uniqueArray(fc.tuple(fc.constantFrom('x', '__proto__', 'x-note', 'Ключ', 'toString'), json), {
    selector: ([key]) => key,
    maxLength: 3,
  })
  .map((entries) => Object.fromEntries(entries))
const volume = fc.oneof(
  fc.constant(null),
  number(1e12),
  fc.tuple(number(1e6), number(1e6)).map(([low, more]) => ({ low, high: low + more })),
)
const byMoment = <T>(value: fc.Arbitrary<T>) =>
  fc.record({ know: value, go: value, do: value, buy: value }, { noNullPrototype: true })
const record: typeof fc.record = ((model: never) =>
  fc.record(model, { noNullPrototype: true })) as never
const list = <T extends { id: string }>(item: fc.Arbitrary<T>, minLength = 0) =>
  fc.uniqueArray(item, { selector: (one) => one.id, minLength, maxLength: 4 })

const timeOfDay = fc.constantFrom('00:00', '09:00', '12:30', '21:00', '23:59')
const weight = fc.double({ min: 0.01, max: 1_000, noNaN: true })
const settings = record({
  name,
  client: text,
  locale: fc.constantFrom(...LOCALES),
  goal: text,
  extra,
  currency: fc.constantFrom('EUR', 'USD', 'RUB'),
  path: fc.constantFrom(...PATHS),
  channels: list(record({ id: name, title: text, moments: inOrder(MOMENTS) })),
  tactics: list(
    fc
      .tuple(
        record({
          id: name,
          moment,
          title: text,
          off: fc.boolean(),
          weight: fc.double({ min: 1, max: 3, noNaN: true }),
        }),
        // What says nothing is left out.
        fc.record({ reason: name, note: name }, { requiredKeys: [] }),
      )
      .map(([tactic, words]) => ({ ...tactic, ...words })),
  ),
  pillarWeights: byMoment(fc.tuple(weight, weight, weight)),
  momentWeights: byMoment(weight),
  targets: byMoment(number(100)),
  setup: maybe(
    record({
      steps: fc.dictionary(fc.constantFrom(...SETUP_STEPS), fc.constantFrom('done', 'skipped'), {
        noNullPrototype: true,
      }),
      finished: fc.boolean(),
    }),
  ),
  ticks: fc.dictionary(
    fc.constantFrom('one', 'two', 'constructor'),
    record({ done: fc.boolean(), note: text }),
    { noNullPrototype: true },
  ),
  weeklyCap: maybe(number(1_000)),
  audienceCaps: fc.uniqueArray(record({ audience: name, cap: maybe(number(1_000)) }), {
    selector: ({ audience }) => audience,
    maxLength: 3,
  }),
  quietHours: maybe(record({ from: timeOfDay, to: timeOfDay })),
})
const columns = list(
  record({
    id: name,
    title: name,
    progress: number(1),
    limit: maybe(fc.integer({ min: 1, max: 99 })),
  }),
  1,
).map((all) => {
  const progress = all.map((column) => column.progress).toSorted((a, b) => a - b)
  return all.map((column, i) => ({ ...column, progress: progress[i]! }))
})
const lenses = {
  audiences: labels,
  products: labels,
  markets: labels,
  stages: labels,
  tags: labels,
}
const topics = list(record({ id: name, title: text, moment: maybe(moment), ...lenses, extra }))
const checks = list(
  record({
    id: name,
    moment,
    title: text,
    extra,
    severity: fc.constantFrom(1, 2, 3),
    state: fc.constantFrom(...CHECK_STATES),
    howTo: text,
  }),
)
const source = record({ tool: text, file: text, on: maybe(day) })
/** How the site stands for a keyword, as a search engine or a tool says. */
const ranking = fc.oneof(
  fc.constant({}),
  record({
    search: record({ clicks: number(1e6), impressions: number(1e6), position: maybe(number(100)) }),
  }),
  record({ position: number(100), url: text }),
)
const keyword = record({
  id: name,
  topicId: fc.constant(''),
  phrase: name,
  volume,
  extra,
  cue: text,
  excluded: fc.boolean(),
  difficulty: maybe(number(100)),
  cpc: maybe(number(1e3)),
  market: maybe(text),
  moment: maybe(moment),
  second: maybe(moment),
  confirmed: fc.boolean(),
  sources: fc.array(
    fc.oneof(
      source,
      fc.tuple(source, volume, ranking).map(([s, v, r]) => ({ ...s, volume: v, ...r })),
      fc.tuple(source, ranking).map(([s, r]) => ({ ...s, ...r })),
    ),
    { maxLength: 2 },
  ),
})
const rights = fc
  .tuple(
    fc.constantFrom(...RIGHTS_USES),
    maybe(day),
    maybe(day),
    record({
      trigger: fc.option(fc.constantFrom(...RIGHTS_TRIGGERS), { nil: undefined }),
      lasts: fc.option(
        record({
          count: fc.integer({ min: 1, max: 400 }),
          unit: fc.constantFrom('day' as const, 'month' as const),
        }),
        { nil: undefined },
      ),
    }),
  )
  .map(([use, a, b, { trigger, lasts }]): RightsWindow => {
    const [startsOn, endsOn] = a && b && a > b ? [b, a] : [a, b]
    return { use, startsOn, endsOn, ...(trigger && { trigger }), ...(lasts && { lasts }) }
  })
const series = record({
  id: name,
  rule: record({
    every: fc.integer({ min: 1, max: 365 }),
    unit: fc.constantFrom(...SERIES_UNITS),
    weekdays: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 7 }),
    ends: fc.oneof(
      record({ count: fc.integer({ min: 2, max: LONGEST_SERIES }) }),
      record({ until: day }),
    ),
  }),
})
const card = record({
  id: name,
  kind: fc.constantFrom(...CARD_KINDS),
  title: text,
  moment,
  extra,
  columnId: fc.constant(''),
  checkId: fc.constant<string | null>(null),
  publishedOn: maybe(day),
  refreshedOn: maybe(day),
  dueOn: maybe(day),
  shelfLifeMonths: fc.oneof(fc.constantFrom('kind' as const, null), fc.constant(4.5)),
  effort: maybe(number(1e5)),
  owner: maybe(text),
  url: maybe(text),
  archived: fc.boolean(),
  links: fc.constant<string[]>([]),
  checklist: fc.array(record({ text, done: fc.boolean() }), { maxLength: 3 }),
  rights: fc.array(rights, { maxLength: 3 }),
  series: maybe(series),
  alsoServes: inOrder(MOMENTS),
  topics: fc.constant<string[]>([]),
  channels: labels,
  tactics: labels,
  elements: inOrder(ELEMENTS),
  ...lenses,
})
const views = list(
  record({
    id: name,
    name,
    page: fc.constantFrom(...VIEW_PAGES),
    filter: record({ text, kinds: inOrder(CARD_KINDS), tags: labels, stale: fc.boolean() }),
    options: fc.dictionary(fc.constantFrom('density', 'sort', 'x'), json, {
      noNullPrototype: true,
    }),
    extra,
  }),
)
const result = fc
  .tuple(fc.constantFrom(...METRICS), day, day, number(1), fc.constantFrom(...RESULT_SOURCES))
  .map(([metric, a, b, share, source]) => {
    const [from, to] = a < b ? [a, b] : [b, a]
    const value = unitOf(metric) === 'rank' ? share + 1 : share
    return { metric, from, to, value, source, currency: unitOf(metric) === 'money' ? 'EUR' : '' }
  })
/** Of one card, each once. */
const results = fc.uniqueArray(result, {
  selector: (one) => resultKey({ ...one, cardId: '' }),
  maxLength: 3,
})
const experiment = fc
  .tuple(name, fc.constantFrom(...METRICS), day, maybe(day), text)
  .map(([id, metric, a, b, learnt]) => {
    const [startsOn, endsOn] = b && b < a ? [b, a] : [a, b]
    const state = EXPERIMENT_STATES[learnt.length % EXPERIMENT_STATES.length]!
    return { id, hypothesis: `tried ${learnt}`, metric, startsOn, endsOn, state, learnt }
  })
const spans = inOrder([
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '18:00' },
  { from: '22:00', to: '02:00' },
])
const hours = record({
  week: fc.array(maybe(spans), { minLength: 7, maxLength: 7 }),
  special: fc.uniqueArray(record({ on: day, spans, name: text }), {
    selector: ({ on }) => on,
    maxLength: 2,
  }),
})
const place = fc
  .record({
    street: text,
    country: text,
    phone: text,
    pickUp: maybe(fc.constantFrom('offered' as const, 'none' as const)),
    pickUpHours: maybe(number(48)),
    hours: maybe(hours),
    profileHours: maybe(hours),
  })
  .map((filled) => ({ ...EMPTY_PLACE, ...filled }))
const words = text.map((said) => `said ${said}`)
const journey = record({
  id: name,
  title: words,
  audience: text,
  note: text,
  skipped: inOrder(LIFE_STAGES),
  extra,
})
const touchpoint = record({
  id: name,
  journeyId: fc.constant(''),
  stage: fc.constantFrom(...LIFE_STAGES),
  title: words,
  channel: maybe(name),
  note: text,
  cards: fc.constant<string[]>([]),
  extra,
})
type Journeys = Pick<PlanContents, 'journeys' | 'touchpoints'>

/** Journeys whose steps stand by stage and hold some of these cards. */
const journeysOver = (cardIds: readonly string[]): fc.Arbitrary<Journeys> =>
  fc
    .tuple(
      list(journey),
      list(
        fc
          .tuple(touchpoint, fc.subarray([...cardIds]), fc.nat())
          .map(([step, held, n]) => ({ ...step, cards: held.toSorted(), n })),
      ),
    )
    .map(([journeys, steps]) => {
      const touchpoints = journeys.flatMap(({ id }, i) =>
        steps
          .filter(({ n }) => n % journeys.length === i)
          .toSorted((a, b) => LIFE_STAGES.indexOf(a.stage) - LIFE_STAGES.indexOf(b.stage))
          .map(({ n: _, ...step }) => ({ ...step, journeyId: id })),
      )
      return {
        ...(journeys.length > 0 && { journeys }),
        ...(touchpoints.length > 0 && { touchpoints }),
      }
    })
const creators = list(
  record({
    id: name,
    name: text.map((written) => `somebody ${written}`),
    platforms: fc.array(
      record({ platform: text, handle: text, url: text, audience: maybe(fc.nat(1e6)) }),
      { maxLength: 2 },
    ),
    languages: labels,
    rates: fc.array(record({ amount: number(1e4), currency: fc.constant('EUR'), per: text }), {
      maxLength: 2,
    }),
    email: text,
    phone: text,
    contact: text,
    notes: text,
    consent: record({ state: fc.constantFrom(...CONSENTS), on: maybe(day) }),
    extra,
  }),
)
const asset = fc
  .record({
    origin: fc.constantFrom(...ASSET_ORIGINS),
    platform: text,
    sentOn: maybe(day),
    approvedOn: maybe(day),
    boostedOn: maybe(day),
    disclosure: maybe(fc.constantFrom(...DISCLOSURES)),
    disclosureSeenAt: text,
    fee: maybe(number(1e4)),
    permission: maybe(fc.constantFrom('granted' as const, 'refused' as const)),
    permissionWords: text,
  })
  .map((filled) => ({ ...EMPTY_ASSET, ...filled }))
const doc = fc
  .array(json, { maxLength: 2 })
  .map((content) => ({ type: 'doc' as const, content: content as unknown[] }))

/** What hangs on cards, in the order of the cards; left out where there is none. */
function onCards<N extends string, C, T>(
  noun: N,
  all: readonly C[],
  of: (card: C, index: number) => T[],
): { [K in N]?: T[] } {
  const things = all.flatMap(of)
  return (things.length > 0 ? { [noun]: things } : {}) as { [K in N]?: T[] }
}

/** Any plan without audits whose references hold, its sets and keywords in the order in which the format writes them. */
const withoutAudits: fc.Arbitrary<PlanContents> = fc
  .record(
    { settings, columns, topics, checks, views, planId: maybe(name) },
    { noNullPrototype: true },
  )
  .chain(({ views: saved, ...plan }) => {
    const topicIds = plan.topics.map((topic) => topic.id)
    const cards = list(
      fc
        .tuple(
          card,
          fc.constantFrom(...plan.columns.map((column) => column.id)),
          fc.subarray(topicIds),
          fc.constantFrom(null, ...plan.checks.map((check) => check.id)),
        )
        .map(([fields, columnId, answered, checkId]) => {
          return { ...fields, columnId, checkId, topics: answered.toSorted() }
        }),
    )
    const keywords = list(
      fc.tuple(keyword, fc.nat()).map(([fields, n]) => {
        return { ...fields, topicId: topicIds[n % Math.max(1, topicIds.length)] ?? '' }
      }),
    ).map((all) => topicIds.flatMap((id) => all.filter((one) => one.topicId === id)))
    return fc
      .tuple(
        ...([cards, keywords, fc.array(maybe(doc), { maxLength: 4 })] as const),
        fc.array(results, { maxLength: 4 }),
        list(experiment),
        fc.array(maybe(place), { maxLength: 4 }),
        fc.array(maybe(arbitraryMessage), { maxLength: 4 }),
        creators,
        fc.array(maybe(fc.tuple(asset, fc.nat())), { maxLength: 4 }),
      )
      .map(([c, k, docs, measured, tried, found, sent, people, made]) => ({
        ...plan,
        ...(people.length > 0 && { creators: people }),
        ...onCards('assets', c, (card, i) => {
          if (!made[i]) return []
          const [fields, n] = made[i]
          return [{ ...fields, id: card.id, creatorId: people[n % people.length]?.id ?? null }]
        }),
        ...onCards('results', c, (card, i) =>
          (measured[i] ?? []).map((one) => ({ cardId: card.id, ...one })),
        ),
        ...onCards('experiments', c, (card, i) =>
          tried[i] ? [{ ...tried[i], cardId: card.id }] : [],
        ),
        ...onCards('places', c, (card, i) => (found[i] ? [{ ...found[i], id: card.id }] : [])),
        ...onCards('messages', c, (card, i) => (sent[i] ? [{ ...sent[i], id: card.id }] : [])),
        ...(saved.length > 0 && { views: saved }),
        // Rights that something begins have the days that follow from it, as the studio writes them.
        cards: c.map((card, i) => {
          const days = triggerDays(made[i]?.[0] ?? null, card.publishedOn)
          return { ...card, rights: clockedRights(card.rights, days) }
        }),
        keywords: k,
        briefs: c.flatMap(({ id }, i) => (docs[i] ? [{ cardId: id, doc: docs[i] }] : [])),
      }))
  })
  .chain((plan) =>
    journeysOver(plan.cards.map(({ id }) => id)).map((journeys) => ({ ...plan, ...journeys })),
  )

/** Any plan whose references hold, its sets, keywords and findings in the order in which the format writes them. */
export const arbitraryPlan: fc.Arbitrary<PlanContents> = withoutAudits.chain(withAudits)
