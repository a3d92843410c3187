import type { Keyword, KeywordSource } from '../domain/keyword.ts'
import { normalisePhrase } from '../domain/keyword.ts'
import type { Topic } from '../domain/topic.ts'
import { classifyPhrase } from '../intent/classify.ts'
import { learnFrom } from '../intent/learn.ts'
import type { Learned } from '../intent/learn.ts'
import { runBreathing } from './breathe.ts'
import type { CancelSignal } from './breathe.ts'
import type { KeywordDraft } from './draft.ts'
import { groupTopics } from './group-topics.ts'
import type { TopicGroup } from './group-topics.ts'
import { matchKeywords } from './match-keywords.ts'
import type { KeywordMatch } from './match-keywords.ts'
import { figuresOf, patchOf } from './merge-figures.ts'
import type { KeywordPatch } from './merge-figures.ts'
import type { ExistingTopic } from './topic-index.ts'

export type PlanImportInput = {
  /** All keywords of the plan. */
  existing: Iterable<Keyword>
  topics: readonly Topic[]
  /** Of all files together. */
  drafts: readonly KeywordDraft[]
  /** No two drafts are of one phrase: who knows spares the time to look for them. */
  distinct?: boolean
  /** Names that are a product wherever they stand: the team's brand and its rivals. */
  brands?: readonly string[]
  newId: () => string
}

/** A new keyword, with the first draft that it comes from. */
export type PlannedKeyword = Keyword & { draft: KeywordDraft }
export type KeywordUpdate = { keyword: Keyword; patch: KeywordPatch; draft: KeywordDraft }

/** What an import does. Rows to look through are made of it page by page: see preview-rows.ts. */
export type ImportPlan = {
  added: PlannedKeyword[]
  newTopics: Topic[]
  updated: KeywordUpdate[]
  unchanged: number
  /** The unchanged ones. */
  same: { keyword: Keyword; draft: KeywordDraft }[]
  /** Topics that the plan had. */
  topics: readonly Topic[]
}

export type PlanProgress = { stage: 'classifying' | 'grouping'; done: number; total: number }

/** Keywords between two breaths. */
const STRIDE = 1_000

/**
 * What importing drafts into a plan does, without doing it. Which drafts are one keyword is said by
 * `matchKeywords`. New ones are classified, with what people have set in this plan as lessons, and
 * grouped into topics; known ones only get better figures (`patchOf`): their moment and topic stay,
 * whoever set them. Importing the same drafts again changes nothing, and the order of drafts has no
 * say in what becomes a keyword. Ids are asked for in a fixed order.
 * @throws DomainError `CANCELLED` when the signal is aborted.
 */
export function planImport(
  input: PlanImportInput,
  onProgress?: (progress: PlanProgress) => void,
  signal?: CancelSignal,
): Promise<ImportPlan> {
  return runBreathing(planSteps(input), onProgress, signal)
}

/** One thing or several: nearly every phrase comes once, and needs no list. */
type Some<T> = T | T[]
const listOf = <T>(some: Some<T>): T[] => (Array.isArray(some) ? some : [some])

function put<T>(map: Map<string, Some<T>>, key: string, value: T): void {
  const held = map.get(key)
  if (held === undefined) map.set(key, value)
  else if (Array.isArray(held)) held.push(value)
  else map.set(key, [held, value])
}

function* planSteps(input: PlanImportInput): Generator<PlanProgress, ImportPlan, void> {
  const { topics, drafts, newId } = input
  const existing = [...input.existing]
  const plan: ImportPlan = {
    ...{ added: [], newTopics: [], updated: [], unchanged: 0, same: [], topics },
  }
  const brands = input.brands ?? []
  const confirmed = existing.filter((keyword) => keyword.confirmed)
  const learned = confirmed.length > 0 ? learnFrom(confirmed, brands) : null
  const newKeyword = keywordMaker(brands, learned)
  const fresh: PlannedKeyword[] = []
  if (input.distinct && existing.length === 0) {
    for (let at = 0; at < drafts.length; at++) {
      if (at % STRIDE === STRIDE - 1) yield { stage: 'classifying', done: at, total: drafts.length }
      const draft = drafts[at]!
      fresh.push(newKeyword(draft, draft.market))
    }
  } else yield* matchDrafts(drafts, existing, plan, fresh, newKeyword)
  const grouping = groupTopics(fresh, withKeywords(topics, existing), onlyMarket(fresh, existing))
  for (;;) {
    const step = grouping.next()
    if (!step.done) {
      yield { stage: 'grouping', done: step.value, total: fresh.length }
      continue
    }
    for (const [at, group] of step.value.entries()) {
      addGroup(plan, group, newId)
      if (at % STRIDE === STRIDE - 1) {
        yield { stage: 'grouping', done: fresh.length, total: fresh.length }
      }
    }
    return plan
  }
}

/** Puts drafts that are keywords of the plan into `plan`, and makes the others keywords in `fresh`. */
function* matchDrafts(
  drafts: readonly KeywordDraft[],
  existing: readonly Keyword[],
  plan: ImportPlan,
  fresh: PlannedKeyword[],
  newKeyword: ReturnType<typeof keywordMaker>,
): Generator<PlanProgress, void, void> {
  const byPhrase = new Map<string, Some<KeywordDraft>>()
  for (let at = 0; at < drafts.length; at++) {
    if (at % 8_000 === 7_999) yield { stage: 'classifying', done: 0, total: drafts.length }
    const draft = drafts[at]!
    put(byPhrase, normalisePhrase(draft.phrase), draft)
  }
  const known = new Map<string, Some<Keyword>>()
  for (const [at, keyword] of existing.entries()) {
    if (at % 4_000 === 3_999) yield { stage: 'classifying', done: 0, total: drafts.length }
    const key = normalisePhrase(keyword.phrase)
    if (byPhrase.has(key)) put(known, key, keyword)
  }

  const total = byPhrase.size
  let done = 0
  // Only what is there already is put in order: grouping has an order of its own for the others.
  const met: string[] = []
  for (const [key, some] of byPhrase) {
    if (known.has(key)) met.push(key)
    else {
      if (!Array.isArray(some)) fresh.push(newKeyword(some, some.market))
      else {
        for (const { market, drafts: own } of matchKeywords(some, [])) {
          fresh.push(newKeyword(own, market))
        }
      }
      if (++done % STRIDE === 0) yield { stage: 'classifying', done, total }
    }
  }
  for (const key of met.toSorted()) {
    for (const match of matchKeywords(listOf(byPhrase.get(key)!), listOf(known.get(key)!))) {
      if (match.keyword) meet(plan, match.keyword, match)
      else fresh.push(newKeyword(match.drafts, match.market))
    }
    if (++done % STRIDE === 0) yield { stage: 'classifying', done, total }
  }
}

/** What drafts do to a keyword that is there. */
function meet(plan: ImportPlan, keyword: Keyword, { market, drafts }: KeywordMatch): void {
  const figures = patchOf(keyword, drafts)
  const patch = market === keyword.market ? figures : { ...figures, market }
  const draft = drafts[0]!
  if (patch) plan.updated.push({ keyword, patch, draft })
  else {
    plan.unchanged++
    plan.same.push({ keyword, draft })
  }
}

const NO_EXTRA = {}
/** Sources of which the lists are kept to be used again. */
const SHARED_LISTS = 20_000

/** Makes new keywords; their ids and topics are given when they are grouped. */
function keywordMaker(brands: readonly string[], learned: Learned | null) {
  // One list for all keywords that come from one source: nobody changes lists in place.
  const lists = new Map<KeywordSource, KeywordSource[]>()
  const listOf = (source: KeywordSource) => {
    const held = lists.get(source)
    if (held) return held
    const list = [source]
    if (lists.size < SHARED_LISTS) lists.set(source, list)
    return list
  }
  return (drafts: Some<KeywordDraft>, market: string | null): PlannedKeyword => {
    const draft = Array.isArray(drafts) ? drafts[0]! : drafts
    const united = Array.isArray(drafts) ? figuresOf(drafts) : null
    const { phrase, volume, difficulty, cpc } = united ?? draft
    const intents = united ? united.intents : draft.intents
    const { moment, second, cue } = classifyPhrase(phrase, { intents, brands, learned })
    return {
      id: '',
      topicId: '',
      phrase,
      volume,
      difficulty,
      cpc,
      market,
      moment,
      second,
      confirmed: false,
      cue,
      sources: united ? united.sources : listOf(draft.source),
      excluded: false,
      extra: NO_EXTRA,
      draft,
    }
  }
}

/** The market of all keywords that have one, when it is the same; then those without are its too. */
function onlyMarket(...lists: (readonly { market: string | null }[])[]): string | null {
  const markets = new Set<string>()
  for (const list of lists) {
    for (const { market } of list) if (market !== null) markets.add(market)
  }
  return markets.size === 1 ? [...markets][0]! : null
}

function withKeywords(topics: readonly Topic[], existing: readonly Keyword[]): ExistingTopic[] {
  const byTopic = new Map<string, Keyword[]>()
  for (const keyword of existing) {
    const list = byTopic.get(keyword.topicId)
    if (list) list.push(keyword)
    else byTopic.set(keyword.topicId, [keyword])
  }
  return topics.map(({ id, title, moment, markets }) => {
    return { id, title, moment, markets, keywords: byTopic.get(id) ?? [] }
  })
}

function addGroup(plan: ImportPlan, group: TopicGroup<PlannedKeyword>, newId: () => string): void {
  const topicId = group.topicId ?? newId()
  if (group.topicId === null) {
    const named = group.keywords.some(({ market }) => market !== null)
    plan.newTopics.push({
      id: topicId,
      title: group.title,
      moment: group.moment,
      audiences: [],
      products: [],
      markets: named && group.market !== null ? [group.market] : [],
      stages: [],
      tags: [],
      extra: {},
    })
  }
  for (const keyword of group.keywords) {
    keyword.topicId = topicId
    keyword.id = newId()
    plan.added.push(keyword)
  }
}
