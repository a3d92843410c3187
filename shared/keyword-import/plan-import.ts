import type { PreviewKeyword } from '../contract/imports.ts'
import type { Keyword } from '../domain/keyword.ts'
import { normalisePhrase } from '../domain/keyword.ts'
import type { Topic } from '../domain/topic.ts'
import { volumePoint } from '../domain/volume.ts'
import { classifyPhrase } from '../intent/classify.ts'
import type { Intent } from '../intent/classify.ts'
import { learnFrom } from '../intent/learn.ts'
import type { Learned } from '../intent/learn.ts'
import { runBreathing } from './breathe.ts'
import type { CancelSignal } from './breathe.ts'
import type { KeywordDraft } from './draft.ts'
import { groupTopics } from './group-topics.ts'
import type { TopicGroup } from './group-topics.ts'
import { figuresOf, patchOf } from './merge-figures.ts'
import type { KeywordPatch } from './merge-figures.ts'
import type { ExistingTopic } from './topic-index.ts'

export type PlanImportInput = {
  /** All keywords of the plan. */
  existing: Iterable<Keyword>
  topics: readonly Topic[]
  /** Of all files together. */
  drafts: readonly KeywordDraft[]
  /** Names that are a product wherever they stand: the team's brand and its rivals. */
  brands?: readonly string[]
  newId: () => string
}

export type KeywordUpdate = { keyword: Keyword; patch: KeywordPatch }

export type ImportPlan = {
  added: Keyword[]
  newTopics: Topic[]
  updated: KeywordUpdate[]
  unchanged: number
  /** One row a keyword, most searched first. */
  rows: PreviewKeyword[]
}

export type PlanProgress = { stage: 'classifying' | 'grouping'; done: number; total: number }

/** Keywords between two breaths. */
const STRIDE = 500

/**
 * What importing drafts into a plan does, without doing it. A keyword is one phrase
 * (`normalisePhrase`) in one market, with *no market* a market of its own. New ones are classified,
 * with what people have set in this plan as lessons, and grouped into topics; known ones only get better figures (`patchOf`): their moment and topic
 * stay, whoever set them. Importing the same drafts again changes nothing, and the order of drafts
 * has no say in what becomes a keyword. Ids are asked for in a fixed order.
 * @throws DomainError `CANCELLED` when the signal is aborted.
 */
export function planImport(
  input: PlanImportInput,
  onProgress?: (progress: PlanProgress) => void,
  signal?: CancelSignal,
): Promise<ImportPlan> {
  return runBreathing(planSteps(input), onProgress, signal)
}

const keyOf = (phrase: string, market: string | null) =>
  `${market ?? ''}\n${normalisePhrase(phrase)}`

type NewKeyword = ReturnType<typeof figuresOf> & {
  moment: Intent['moment']
  second: Intent['second']
  cue: string
  market: string | null
  drafts: KeywordDraft[]
}

function* planSteps(input: PlanImportInput): Generator<PlanProgress, ImportPlan, void> {
  const existing = [...input.existing]
  const titles = new Map(input.topics.map((topic) => [topic.id, topic.title]))
  const known = new Map(existing.map((keyword) => [keyOf(keyword.phrase, keyword.market), keyword]))
  const byKey = new Map<string, KeywordDraft[]>()
  for (const [at, draft] of input.drafts.entries()) {
    if (at % 4_000 === 3_999) yield { stage: 'classifying', done: 0, total: input.drafts.length }
    const key = keyOf(draft.phrase, draft.market)
    const list = byKey.get(key)
    if (list) list.push(draft)
    else byKey.set(key, [draft])
  }

  const brands = input.brands ?? []
  const confirmed = existing.filter((keyword) => keyword.confirmed)
  const learned = confirmed.length > 0 ? learnFrom(confirmed, brands) : null
  const plan: ImportPlan = { added: [], newTopics: [], updated: [], unchanged: 0, rows: [] }
  const fresh: NewKeyword[] = []
  const total = byKey.size
  let done = 0
  // Only what is there already is put in order: grouping has an order of its own for the others.
  const met: string[] = []
  for (const [key, drafts] of byKey) {
    if (known.has(key)) met.push(key)
    else {
      fresh.push(newKeyword(drafts, brands, learned))
      if (++done % STRIDE === 0) yield { stage: 'classifying', done, total }
    }
  }
  for (const key of met.toSorted()) {
    const drafts = byKey.get(key)!
    const keyword = known.get(key)!
    const patch = patchOf(keyword, drafts)
    if (patch) plan.updated.push({ keyword, patch })
    else plan.unchanged++
    const after = { ...keyword, ...patch }
    plan.rows.push(
      rowOf(after, drafts, titles.get(keyword.topicId) ?? '', patch ? 'updated' : 'unchanged'),
    )
    if (++done % STRIDE === 0) yield { stage: 'classifying', done, total }
  }
  const grouping = groupTopics(fresh, withKeywords(input.topics, existing))
  for (;;) {
    const step = grouping.next()
    if (!step.done) {
      yield { stage: 'grouping', done: step.value, total: fresh.length }
      continue
    }
    for (const [at, group] of step.value.entries()) {
      addGroup(plan, group, input.newId)
      if (at % STRIDE === STRIDE - 1) {
        yield { stage: 'grouping', done: fresh.length, total: fresh.length }
      }
    }
    break
  }
  plan.rows = mostSearchedFirst(plan.rows)
  return plan
}

function newKeyword(
  drafts: KeywordDraft[],
  brands: readonly string[],
  learned: Learned | null,
): NewKeyword {
  const figures = figuresOf(drafts)
  const { moment, second, cue } = classifyPhrase(figures.phrase, {
    intents: figures.intents,
    brands,
    learned,
  })
  return { ...figures, moment, second, cue, market: drafts[0]!.market, drafts }
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

function addGroup(plan: ImportPlan, group: TopicGroup<NewKeyword>, newId: () => string): void {
  const topicId = group.topicId ?? newId()
  if (group.topicId === null) {
    plan.newTopics.push({
      id: topicId,
      title: group.title,
      moment: group.moment,
      audiences: [],
      products: [],
      markets: group.market === null ? [] : [group.market],
      stages: [],
      tags: [],
      extra: {},
    })
  }
  for (const {
    drafts,
    phrase,
    volume,
    difficulty,
    cpc,
    market,
    moment,
    second,
    cue,
    sources,
  } of group.keywords) {
    const keyword: Keyword = {
      id: newId(),
      topicId,
      phrase,
      volume,
      difficulty,
      cpc,
      market,
      moment,
      second,
      confirmed: false,
      cue,
      sources,
      excluded: false,
      extra: {},
    }
    plan.added.push(keyword)
    plan.rows.push(rowOf(keyword, drafts, group.title, 'added'))
  }
}

function rowOf(
  { phrase, volume, market, moment, second, cue }: Keyword,
  drafts: readonly KeywordDraft[],
  topic: string,
  fate: PreviewKeyword['fate'],
): PreviewKeyword {
  const { row, source } = drafts[0]!
  return {
    row,
    file: source.file,
    phrase,
    volume,
    market,
    moment,
    second,
    cue,
    topic,
    fate,
    source,
  }
}

/** The searches of each row are worked out once and not at every comparison. */
function mostSearchedFirst(rows: readonly PreviewKeyword[]): PreviewKeyword[] {
  const ranked = rows.map((row) => {
    return { row, searches: row.volume === null ? -1 : volumePoint(row.volume) }
  })
  ranked.sort((a, b) => b.searches - a.searches || compareText(a.row.phrase, b.row.phrase))
  return ranked.map(({ row }) => row)
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
