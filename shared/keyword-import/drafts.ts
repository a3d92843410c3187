import { normalisePhrase } from '../domain/keyword.ts'
import type { KeywordSource } from '../domain/keyword.ts'
import type { Volume } from '../domain/volume.ts'
import { areBuckets, bucketRange } from './bucketed-volumes.ts'
import type { KeywordDraft } from './draft.ts'
import type { Layout } from './layouts/layout.ts'
import { marketOf } from './market.ts'
import { Figures } from './figures.ts'
import { decimalMarkOf } from './numbers.ts'
import type { ProblemList } from './problem-list.ts'
import { rankingOf } from './ranking.ts'
import type { RawRows } from './raw-rows.ts'
import { NO_TEXT } from './row-store.ts'
import type { CellRole, RowStore } from './row-store.ts'

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
  const figures = new Figures(rows, mark)
  const volumes: Volume[] = []
  for (let row = 0; row < rows.length; row++) {
    volumes.push(layout.noMonthlyVolume ? null : volumeOf(figures, row, problems))
    if (row % STRIDE === STRIDE - 1) yield Math.ceil(row / 2)
  }
  if (layout.bucketed && !months && areBuckets(volumes)) {
    for (const [at, volume] of volumes.entries()) volumes[at] = bucketRange(volume)
    notes.set('bucketed-volumes', volumes.filter((volume) => volume !== null).length)
  }
  const drafts = yield* unite(figures, volumes, layout, origin, problems, notes)
  const unknown = drafts.filter((draft) => draft.volume === null).length
  if (unknown > 0) notes.set('volume-unknown-for', unknown)
  return drafts
}

function* unite(
  figures: Figures,
  volumes: readonly Volume[],
  layout: Layout,
  origin: Origin,
  problems: ProblemList,
  notes: Notes,
): Generator<number, KeywordDraft[], void> {
  const drafts: KeywordDraft[] = []
  const places = new Map<string, number>()
  const sourceOf = sourceMaker(figures, origin, layout)
  const intentsOf = intentReader(figures.rows)
  for (let row = 0; row < volumes.length; row++) {
    const draft = draftOf(figures, row, volumes[row]!, intentsOf(row), sourceOf)
    const key = keyOf(draft)
    const place = places.get(key)
    if (place === undefined) {
      places.set(key, drafts.push(draft) - 1)
    } else if (layout.severalPages) {
      notes.set('several-pages', (notes.get('several-pages') ?? 0) + 1)
      const held = drafts[place]!
      drafts[place] = isHigher(draft, held) ? filledUp(draft, held) : filledUp(held, draft)
    } else {
      problems.add(draft.row, 'duplicate-in-file', draft.phrase, true)
      drafts[place] = filledUp(drafts[place]!, draft)
    }
    if (row % STRIDE === STRIDE - 1) yield Math.ceil((volumes.length + row) / 2)
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
function sourceMaker(figures: Figures, origin: Origin, { searchCounts = false }: Layout) {
  const shared = new Map<Volume, KeywordSource>()
  return (row: number, volume: Volume): KeywordSource => {
    const more = rankingOf(figures, row, searchCounts)
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
  figures: Figures,
  row: number,
  volume: Volume,
  intents: string[],
  sourceOf: (row: number, volume: Volume) => KeywordSource,
): KeywordDraft {
  const { rows } = figures
  const difficulty = figures.amount('difficulty', row)
  const market = rows.cell('market', row)
  return {
    row: rows.lineAt(row),
    phrase: rows.phraseAt(row),
    volume,
    difficulty: difficulty !== null && difficulty <= 100 ? difficulty : null,
    cpc: cpcOf(figures, row),
    market: market === undefined ? null : marketOf(market),
    intents,
    source: sourceOf(row, volume),
  }
}

/** The tool's figure, else the middle of the two bids at the top of the page. */
function cpcOf(figures: Figures, row: number): number | null {
  const cpc = figures.amount('cpc', row) ?? middleOf(figures.volume('cpc', row))
  if (cpc !== null) return cpc
  const low = figures.amount('bid-low', row)
  const high = figures.amount('bid-high', row)
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high)
}

/** `0.81~1.90` -> 1.355 */
const middleOf = (range: Volume | 'bad' | undefined): number | null =>
  typeof range === 'object' && range ? (range.low + range.high) / 2 : null

const INTENT_CODES = new Map([
  ['i', 'informational'],
  ['c', 'commercial'],
  ['t', 'transactional'],
  ['n', 'navigational'],
])
const FLAGS = ['informational', 'commercial', 'transactional', 'navigational'] as const

/** What a row says of intents, in one list for all rows that say nothing. */
function intentReader(rows: RowStore): (row: number) => string[] {
  const told = FLAGS.filter((flag) => rows.column(`flag-${flag}`) !== null)
  if (told.length === 0 && rows.column('intents') === null) return () => NO_INTENTS
  return (row) => {
    const cell = rows.cell('intents', row)
    const flags = told.filter((flag) => isTrue(rows.cell(`flag-${flag}`, row)))
    if (!cell && flags.length === 0) return NO_INTENTS
    const intents = new Set<string>()
    for (const part of cell?.split(/[,;|/]/, 12) ?? []) {
      const intent = part.trim().toLowerCase().slice(0, 40)
      if (intent !== '') intents.add(INTENT_CODES.get(intent) ?? intent)
    }
    return [...intents, ...flags.filter((flag) => !intents.has(flag))]
  }
}

const isTrue = (cell: string | undefined) => cell?.trim().toLowerCase() === 'true'

function volumeOf(figures: Figures, row: number, problems: ProblemList): Volume {
  const low = figures.volume('volume-low', row)
  const high = figures.volume('volume-high', row)
  const { rows } = figures
  if (typeof low === 'number' && typeof high === 'number') {
    if (low <= high) return low === high ? low : { low, high }
    problems.add(rows.lineAt(row), 'bad-volume', `${low}–${high}`, false)
    return null
  }
  const role = VOLUME_CELLS.find((given) => rows.cell(given, row) !== undefined)
  if (role === undefined) return null
  const volume = figures.volume(role, row) ?? null
  if (volume !== 'bad') return volume
  problems.add(rows.lineAt(row), 'bad-volume', rows.cell(role, row)!.trim(), false)
  return null
}

const VOLUME_CELLS = ['volume', 'volume-low', 'volume-high'] as const
const VOLUME_ROLES = [...VOLUME_CELLS, 'clicks', 'impressions'] as const
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

function* cellsOf(rows: RowStore, roles: readonly CellRole[]) {
  const columns = roles.flatMap((role) => [rows.column(role) ?? []]).filter(({ length }) => length)
  const step = Math.max(1, Math.floor(rows.length / MARK_ROWS))
  for (let row = 0; row < rows.length; row += step) {
    for (const column of columns) {
      const number = column[row]!
      if (number !== NO_TEXT) yield rows.text(number)
    }
  }
}
