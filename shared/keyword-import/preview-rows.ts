import type { ImportRow, PreviewKeyword } from '../contract/imports.ts'
import type { Keyword } from '../domain/keyword.ts'
import type { Volume } from '../domain/volume.ts'
import { volumePoint } from '../domain/volume.ts'
import type { ImportPlan, PlannedKeyword } from './plan-import.ts'

type Fate = PreviewKeyword['fate']
/** One planned keyword: the list that it is in, and its place there. */
type Entry = { fate: Fate; at: number }

const FATES = ['added', 'updated', 'unchanged'] as const

/**
 * The first rows of an import, most searched first, without putting the others in order: of a
 * hundred thousand keywords a person sees a page.
 */
export function firstRows(plan: ImportPlan, count: number): PreviewKeyword[] {
  const entries: Entry[] = []
  const searches: number[] = []
  for (const fate of FATES) {
    for (let at = 0; at < listOf(plan, fate).length; at++) searches.push(searchesAt(plan, fate, at))
  }
  const least =
    searches.length <= count ? -Infinity : Float64Array.from(searches).sort().at(-count)!
  let all = 0
  for (const fate of FATES) {
    for (let at = 0; at < listOf(plan, fate).length; at++) {
      if (searches[all++]! >= least) entries.push({ fate, at })
    }
  }
  const titles = titlesOf(plan)
  return entries
    .map((entry) => rowOf(plan, entry, titles))
    .toSorted(byDemand)
    .slice(0, count)
}

/** A page of the rows of one fate, most searched first. */
export function pageOfRows(
  plan: ImportPlan,
  fate: Fate,
  offset: number,
  limit: number,
): ImportRow[] {
  const titles = titlesOf(plan)
  return Array.from(orderOf(plan, fate).subarray(offset, offset + limit), (at): ImportRow => {
    const row = rowOf(plan, { fate, at }, titles)
    if (fate !== 'updated') return { ...row, was: null }
    const { volume, difficulty, cpc } = plan.updated[at]!.keyword
    return { ...row, was: { volume, difficulty, cpc } }
  })
}

/** Lists looked through are put in order once. */
const orders = new WeakMap<ImportPlan, Map<Fate, Uint32Array>>()

function orderOf(plan: ImportPlan, fate: Fate): Uint32Array {
  const known = orders.get(plan) ?? new Map<Fate, Uint32Array>()
  orders.set(plan, known)
  let order = known.get(fate)
  if (!order) {
    const { length } = listOf(plan, fate)
    const searches = Float64Array.from({ length }, (_, at) => searchesAt(plan, fate, at))
    const phraseAt = (at: number) => keywordAt(plan, fate, at).phrase
    order = Uint32Array.from({ length }, (_, at) => at).sort(
      (a, b) => searches[b]! - searches[a]! || compareText(phraseAt(a), phraseAt(b)),
    )
    known.set(fate, order)
  }
  return order
}

const listOf = (plan: ImportPlan, fate: Fate): readonly unknown[] =>
  fate === 'unchanged' ? plan.same : plan[fate]

/** The keyword as it is after the import, with its first draft. */
function keywordAt(plan: ImportPlan, fate: Fate, at: number): PlannedKeyword {
  if (fate === 'added') return plan.added[at]!
  if (fate === 'updated') {
    const { keyword, patch, draft } = plan.updated[at]!
    return { ...keyword, ...patch, draft }
  }
  const { keyword, draft } = plan.same[at]!
  return { ...keyword, draft }
}

const searchesOf = (volume: Volume) => (volume === null ? -1 : volumePoint(volume))

function searchesAt(plan: ImportPlan, fate: Fate, at: number): number {
  if (fate === 'added') return searchesOf(plan.added[at]!.volume)
  if (fate === 'unchanged') return searchesOf(plan.same[at]!.keyword.volume)
  const { keyword, patch } = plan.updated[at]!
  return searchesOf(patch.volume === undefined ? keyword.volume : patch.volume)
}

/** Titles by topic, of the plan and of the import. */
function titlesOf({ topics, newTopics }: ImportPlan): (keyword: Keyword) => string {
  const titles = new Map<string, string>()
  for (const { id, title } of topics) titles.set(id, title)
  for (const { id, title } of newTopics) titles.set(id, title)
  return ({ topicId }) => titles.get(topicId) ?? ''
}

function rowOf(
  plan: ImportPlan,
  { fate, at }: Entry,
  titleOf: (keyword: Keyword) => string,
): PreviewKeyword {
  const keyword = keywordAt(plan, fate, at)
  const { phrase, volume, market, moment, second, cue, draft } = keyword
  const { row, source } = draft
  return {
    ...{ row, file: source.file, phrase, volume, market, moment, second, cue },
    ...{ topic: titleOf(keyword), fate, source },
  }
}

function byDemand(a: PreviewKeyword, b: PreviewKeyword): number {
  return searchesOf(b.volume) - searchesOf(a.volume) || compareText(a.phrase, b.phrase)
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
