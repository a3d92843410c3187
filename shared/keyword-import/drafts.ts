import { normalisePhrase } from '../domain/keyword.ts'
import type { KeywordSource } from '../domain/keyword.ts'
import type { Volume } from '../domain/volume.ts'
import { areBuckets, bucketRange } from './bucketed-volumes.ts'
import type { KeywordDraft } from './draft.ts'
import type { Layout } from './layouts/layout.ts'
import { marketOf } from './market.ts'
import { decimalMarkOf, parseAmount, parseVolume } from './numbers.ts'
import type { DecimalMark } from './numbers.ts'
import type { ProblemList } from './problem-list.ts'
import { rankingOf } from './ranking.ts'
import type { RawRows } from './raw-rows.ts'
import type { RawRow, RowStore } from './row-store.ts'

export type Notes = Map<string, number>
type Origin = Pick<KeywordSource, 'tool' | 'file' | 'on'>

/** Rows made into drafts between two breaths. */
const STRIDE = 2_000
/** Rows looked at for the decimal mark. */
const MARK_ROWS = 20_000

/** Sources that stand once for all drafts of the same volume. */
const SHARED_SOURCES = 10_000
const NO_INTENTS: string[] = []

/**
 * Makes drafts of a file's rows: one per phrase and market. The first row of a keyword stands, later
 * ones only fill what it lacks; where a keyword stands once a page, the best position stands.
 * Volumes are never summed. Yields the rows done.
 */
export function* makeDrafts(
  { rows, months }: Pick<RawRows, 'rows' | 'months'>,
  layout: Layout,
  delimiter: string,
  origin: Origin,
  problems: ProblemList,
  notes: Notes,
): Generator<number, KeywordDraft[], void> {
  const mark = decimalMarkOf(numberCells(rows), delimiter, volumeCells(rows))
  const volumes: Volume[] = []
  for (let at = 0; at < rows.length; at++) {
    volumes.push(layout.noMonthlyVolume ? null : volumeOf(rows.row(at), mark, problems))
    if (at % STRIDE === STRIDE - 1) yield Math.ceil(at / 2)
  }
  if (layout.bucketed && !months && areBuckets(volumes)) {
    for (const [at, volume] of volumes.entries()) volumes[at] = bucketRange(volume)
    notes.set('bucketed-volumes', volumes.filter((volume) => volume !== null).length)
  }
  const drafts = yield* unite(rows, volumes, layout, mark, origin, problems, notes)
  const unknown = drafts.filter((draft) => draft.volume === null).length
  if (unknown > 0) notes.set('volume-unknown-for', unknown)
  return drafts
}

function* unite(
  rows: RowStore,
  volumes: readonly Volume[],
  layout: Layout,
  mark: DecimalMark,
  origin: Origin,
  problems: ProblemList,
  notes: Notes,
): Generator<number, KeywordDraft[], void> {
  const drafts: KeywordDraft[] = []
  const places = new Map<string, number>()
  const sourceOf = sourceMaker(origin, layout, mark)
  for (const [at, volume] of volumes.entries()) {
    const row = rows.row(at)
    const draft = draftOf(row, volume, mark, sourceOf(row, volume))
    const key = keyOf(draft)
    const place = places.get(key)
    if (place === undefined) {
      places.set(key, drafts.push(draft) - 1)
    } else if (layout.severalPages) {
      notes.set('several-pages', (notes.get('several-pages') ?? 0) + 1)
      const held = drafts[place]!
      drafts[place] = isHigher(draft, held) ? filledUp(draft, held) : filledUp(held, draft)
    } else {
      problems.add(row.line, 'duplicate-in-file', row.phrase, true)
      drafts[place] = filledUp(drafts[place]!, draft)
    }
    if (at % STRIDE === STRIDE - 1) yield Math.ceil((rows.length + at) / 2)
  }
  return drafts
}

const positionOf = ({ source }: KeywordDraft) => source.position ?? Infinity
const isHigher = (draft: KeywordDraft, than: KeywordDraft) => positionOf(draft) < positionOf(than)

/** What is one keyword: a phrase in a market. A phrase that is its own key is not held twice. */
function keyOf({ phrase, market }: KeywordDraft): string {
  const normal = normalisePhrase(phrase)
  if (market !== null) return `${market}\n${normal}`
  return normal === phrase ? phrase : normal
}

/** Sources as a row has them, one for all rows that say no more than the same volume. */
function sourceMaker(origin: Origin, { searchCounts = false }: Layout, mark: DecimalMark) {
  const shared = new Map<Volume, KeywordSource>()
  return (row: RawRow, volume: Volume): KeywordSource => {
    const more = rankingOf(row.cells, searchCounts, mark)
    if (more) return { ...origin, volume, ...more }
    const held = shared.get(volume)
    if (held) return held
    const source = { ...origin, volume }
    if (shared.size < SHARED_SOURCES) shared.set(volume, source)
    return source
  }
}

/** `draft`, with what it does not know taken from `other`; an exact volume beats a range. */
function filledUp(draft: KeywordDraft, other: KeywordDraft): KeywordDraft {
  const takeVolume =
    draft.volume === null || (typeof draft.volume === 'object' && typeof other.volume === 'number')
  const volume = takeVolume ? other.volume : draft.volume
  return {
    ...draft,
    volume,
    difficulty: draft.difficulty ?? other.difficulty,
    cpc: draft.cpc ?? other.cpc,
    intents: draft.intents.length > 0 ? draft.intents : other.intents,
    source: { ...draft.source, volume },
  }
}

function draftOf(
  row: RawRow,
  volume: Volume,
  mark: DecimalMark,
  source: KeywordSource,
): KeywordDraft {
  const { cells, line, phrase } = row
  const difficulty = parseAmount(cells.difficulty ?? '', mark)
  return {
    row: line,
    phrase,
    volume,
    difficulty: difficulty !== null && difficulty <= 100 ? difficulty : null,
    cpc: cpcOf(row, mark),
    market: cells.market === undefined ? null : marketOf(cells.market),
    intents: intentsOf(row),
    source,
  }
}

/** The tool's figure, else the middle of the two bids at the top of the page. */
function cpcOf({ cells }: RawRow, mark: DecimalMark): number | null {
  const cpc = parseAmount(cells.cpc ?? '', mark) ?? middleOf(cells.cpc, mark)
  if (cpc !== null) return cpc
  const low = parseAmount(cells['bid-low'] ?? '', mark)
  const high = parseAmount(cells['bid-high'] ?? '', mark)
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high)
}

/** `0.81~1.90` -> 1.355 */
function middleOf(cell: string | undefined, mark: DecimalMark): number | null {
  const range = cell === undefined ? null : parseVolume(cell, mark)
  return typeof range === 'object' && range ? (range.low + range.high) / 2 : null
}

const INTENT_CODES = new Map([
  ['i', 'informational'],
  ['c', 'commercial'],
  ['t', 'transactional'],
  ['n', 'navigational'],
])
const FLAGS = ['informational', 'commercial', 'transactional', 'navigational'] as const

function intentsOf({ cells }: RawRow): string[] {
  const flags = FLAGS.filter((flag) => cells[`flag-${flag}`]?.trim().toLowerCase() === 'true')
  if (!cells.intents && flags.length === 0) return NO_INTENTS
  const intents = new Set<string>()
  if (cells.intents) {
    for (const part of cells.intents.split(/[,;|/]/, 12)) {
      const intent = part.trim().toLowerCase().slice(0, 40)
      if (intent !== '') intents.add(INTENT_CODES.get(intent) ?? intent)
    }
  }
  return [...intents, ...flags.filter((flag) => !intents.has(flag))]
}

function volumeOf({ line, cells }: RawRow, mark: DecimalMark, problems: ProblemList): Volume {
  const low = cells['volume-low'] === undefined ? null : parseVolume(cells['volume-low'], mark)
  const high = cells['volume-high'] === undefined ? null : parseVolume(cells['volume-high'], mark)
  if (typeof low === 'number' && typeof high === 'number') {
    if (low <= high) return low === high ? low : { low, high }
    problems.add(line, 'bad-volume', `${low}–${high}`, false)
    return null
  }
  const cell = cells.volume ?? cells['volume-low'] ?? cells['volume-high']
  if (cell === undefined) return null
  const volume = parseVolume(cell, mark)
  if (volume !== 'bad') return volume
  problems.add(line, 'bad-volume', cell.trim(), false)
  return null
}

const VOLUME_ROLES = ['volume', 'volume-low', 'volume-high', 'clicks', 'impressions'] as const
const NUMBER_ROLES = [
  ...VOLUME_ROLES,
  'difficulty',
  'cpc',
  'bid-low',
  'bid-high',
  'position',
] as const

const numberCells = (rows: RowStore) => cellsOf(rows, NUMBER_ROLES)
const volumeCells = (rows: RowStore) => cellsOf(rows, VOLUME_ROLES)

function* cellsOf(rows: RowStore, roles: readonly (typeof NUMBER_ROLES)[number][]) {
  const step = Math.max(1, Math.floor(rows.length / MARK_ROWS))
  for (let at = 0; at < rows.length; at += step) {
    const { cells } = rows.row(at)
    for (const role of roles) {
      const cell = cells[role]
      if (cell !== undefined) yield cell
    }
  }
}
