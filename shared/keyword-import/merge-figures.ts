import type { Keyword, KeywordSource } from '../domain/keyword.ts'
import type { Volume } from '../domain/volume.ts'
import type { KeywordDraft } from './draft.ts'

/**
 * Whose volume counts where several tools know one: the Keyword Planner counts the searches that the
 * others model from it; sheets of unknown origin come last.
 */
const TOOL_ORDER = [
  'google-keyword-planner',
  'wordstat',
  'ahrefs',
  'semrush',
  'moz',
  'ubersuggest',
  '5118',
  'search-console',
]
const SOURCES = 200

const toolRank = (tool: string) => {
  const at = TOOL_ORDER.indexOf(tool)
  return at < 0 ? TOOL_ORDER.length : at
}
const vagueness = (volume: Volume | undefined) => (typeof volume === 'number' ? 0 : volume ? 1 : 2)

/** A volume as text that two equal volumes share; `undefined` is as unknown as `null`. */
const text = (volume: Volume | undefined) =>
  typeof volume === 'object' && volume ? `${volume.low}–${volume.high}` : String(volume ?? null)
/** How the site stands for a keyword, as text that two equal rankings share. */
const ranking = ({ search, position, url }: KeywordSource) =>
  search || position !== undefined || url !== undefined
    ? JSON.stringify([search?.clicks, search?.impressions, search?.position, position, url])
    : ''
const asText = (sources: readonly KeywordSource[]) =>
  JSON.stringify(sources.map((s) => [s.tool, s.file, s.on, text(s.volume), ranking(s)]))
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Newest first; of one day by file name and volume, so that the order of reading never matters. */
function byAge(a: KeywordSource, b: KeywordSource): number {
  return (
    inOrder(b.on ?? '', a.on ?? '') ||
    inOrder(a.file, b.file) ||
    inOrder(text(a.volume), text(b.volume)) ||
    inOrder(ranking(b), ranking(a))
  )
}

/** The order in which sources are believed: exact before range before unknown, then tool, then age. */
function byTrust(a: KeywordSource, b: KeywordSource): number {
  return (
    vagueness(a.volume) - vagueness(b.volume) ||
    toolRank(a.tool) - toolRank(b.tool) ||
    inOrder(a.tool, b.tool) ||
    byAge(a, b)
  )
}

/**
 * Sources with one entry per tool and file: what a file says again is known already, a newer volume
 * replaces an older or vaguer one, never a vaguer an exact one; of equal volumes a newer ranking.
 */
function uniteSources(sources: readonly KeywordSource[]): KeywordSource[] {
  const byFile = new Map<string, KeywordSource>()
  for (const source of sources) {
    const key = `${source.tool}\n${source.file}`
    const held = byFile.get(key)
    if (!held) byFile.set(key, source)
    else if (text(held.volume) === text(source.volume) && ranking(held) === ranking(source)) {
      if (held.on !== null && source.on !== null && source.on < held.on) byFile.set(key, source)
    } else if (isBetterKnown(source, held)) byFile.set(key, source)
  }
  const united = [...byFile.values()]
  return united.length <= SOURCES ? united : united.toSorted(byAge).slice(0, SOURCES)
}

function isBetterKnown(a: KeywordSource, b: KeywordSource): boolean {
  const exactness = vagueness(a.volume) - vagueness(b.volume)
  const age = inOrder(a.on ?? '', b.on ?? '')
  if (exactness !== 0) return exactness < 0
  return age !== 0 ? age > 0 : byTrust(a, b) < 0
}

/** What an import may change of a keyword; never its moment, topic, phrase or what a person said. */
export type KeywordPatch = Partial<
  Pick<Keyword, 'volume' | 'difficulty' | 'cpc' | 'sources' | 'market'>
>

/**
 * Figures of a new keyword out of its drafts, whatever their order. Volume: exact before range before
 * unknown, then the tool's rank, then the newest; never a sum. Difficulty and cost come from the
 * draft believed most that has them.
 */
export function figuresOf(drafts: readonly KeywordDraft[]) {
  const [only] = drafts
  if (only && drafts.length === 1) {
    const { phrase, volume, difficulty, cpc, source, intents } = only
    return { phrase, volume, difficulty, cpc, sources: [source], intents: distinct(intents) }
  }
  const ranked = drafts.toSorted((a, b) => byTrust(a.source, b.source) || a.row - b.row)
  const best = ranked[0]!
  const first = <T>(value: (draft: KeywordDraft) => T | null) =>
    ranked.map(value).find((found) => found !== null) ?? null
  return {
    phrase: best.phrase,
    volume: best.volume,
    difficulty: first((draft) => draft.difficulty),
    cpc: first((draft) => draft.cpc),
    sources: uniteSources(ranked.map((draft) => draft.source)).toSorted(byAge),
    intents: distinct(drafts.flatMap((draft) => draft.intents)),
  }
}

const distinct = (intents: readonly string[]) =>
  intents.length === 0 ? [] : [...new Set(intents)].toSorted()

/**
 * What drafts change of a keyword that is there; `null` when nothing. Of the same tool a newer exact
 * volume replaces an older or vaguer one; another tool's volume counts only by the rule of
 * `figuresOf`. An exact volume that no source gave was typed by a person and stays. Difficulty and
 * cost differ between tools, so they are filled where missing and replaced only by a newer export of
 * a tool that the keyword has.
 */
export function patchOf(keyword: Keyword, drafts: readonly KeywordDraft[]): KeywordPatch | null {
  const known = attributed(keyword)
  const figures = figuresOf(drafts)
  const sources = uniteSources([...known.sources, ...figures.sources])
  const trusted = sources.toSorted(byTrust).find((source) => source.volume !== undefined)
  const volume =
    trusted && !known.typed && vagueness(trusted.volume) <= vagueness(keyword.volume)
      ? (trusted.volume ?? null)
      : keyword.volume
  const patch: KeywordPatch = {}
  if (text(volume) !== text(keyword.volume)) patch.volume = volume
  const newer = drafts.filter((draft) => isNewerExport(draft.source, keyword.sources))
  for (const field of ['difficulty', 'cpc'] as const) {
    const value =
      keyword[field] === null || newer.length === 0 ? figures[field] : figuresOf(newer)[field]
    const takes = keyword[field] === null || newer.length > 0
    if (takes && value !== null && value !== keyword[field]) patch[field] = value
  }
  if (asText(sources) !== asText(keyword.sources)) patch.sources = sources
  return Object.keys(patch).length > 0 ? patch : null
}

/**
 * Sources with the keyword's volume given to the one it must come from, where sources do not say
 * (plans from elsewhere); `typed` where it comes from none.
 */
function attributed({ volume, sources }: Keyword): { sources: KeywordSource[]; typed: boolean } {
  if (volume === null) return { sources, typed: false }
  if (sources.some((source) => text(source.volume) === text(volume))) {
    return { sources, typed: false }
  }
  const silent = sources.filter((source) => source.volume === undefined).toSorted(byAge)[0]
  if (!silent) return { sources, typed: typeof volume === 'number' }
  return {
    sources: sources.map((source) => (source === silent ? { ...source, volume } : source)),
    typed: false,
  }
}

function isNewerExport(source: KeywordSource, known: readonly KeywordSource[]): boolean {
  const same = known.filter((other) => other.tool === source.tool)
  return same.length > 0 && same.every((other) => (other.on ?? '') < (source.on ?? ''))
}
