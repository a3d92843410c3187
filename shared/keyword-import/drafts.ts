import { normalisePhrase } from '../domain/keyword.ts'
import type { KeywordSource } from '../domain/keyword.ts'
import { LIMITS } from '../domain/text.ts'
import type { Volume } from '../domain/volume.ts'
import { areBuckets, bucketRange } from './bucketed-volumes.ts'
import type { KeywordDraft } from './draft.ts'
import type { Layout } from './layouts/layout.ts'
import { marketOf } from './market.ts'
import { decimalMarkOf, parseAmount, parseVolume } from './numbers.ts'
import type { DecimalMark } from './numbers.ts'
import type { ProblemList } from './problem-list.ts'
import type { RawRow } from './raw-rows.ts'

export type Notes = Map<string, number>

/** Rows made into drafts between two breaths. */
const STRIDE = 2_000
/** Rows looked at for the decimal mark. */
const MARK_ROWS = 20_000

type Reading = { volume: Volume; months: boolean; row: RawRow; phrase: string }

/**
 * Makes drafts of a file's rows: one per phrase and market. The first row of a keyword stands, later
 * ones only fill what it lacks; where a keyword stands once a page, the best position stands.
 * Volumes are never summed. Yields the rows done.
 */
export function* makeDrafts(
  rows: RawRow[],
  layout: Layout,
  delimiter: string,
  source: Omit<KeywordSource, 'volume'>,
  problems: ProblemList,
  notes: Notes,
): Generator<number, KeywordDraft[], void> {
  const mark = decimalMarkOf(numberCells(rows), delimiter)
  const readings: Reading[] = []
  for (const [at, row] of rows.entries()) {
    const cell = row.cells.keyword ?? ''
    const phrase = cleanPhrase(cell)
    if (CONTROL.test(cell)) problems.add(row.line, 'control-characters', phrase, false)
    const problem = phraseProblem(phrase)
    if (problem) problems.add(row.line, problem, phrase || firstCell(row), true)
    else {
      const volume = layout.noMonthlyVolume ? null : volumeOf(row, mark, problems)
      readings.push({ volume, months: row.months, row, phrase })
    }
    if (at % STRIDE === STRIDE - 1) yield Math.ceil(at / 2)
  }
  if (layout.bucketed && areBuckets(readings)) {
    for (const reading of readings) reading.volume = bucketRange(reading.volume)
    notes.set('bucketed-volumes', readings.filter((reading) => reading.volume !== null).length)
  }
  const skipped = rows.length - readings.length
  const drafts = yield* unite(readings, skipped, layout, mark, source, problems, notes)
  const unknown = drafts.filter((draft) => draft.volume === null).length
  if (unknown > 0) notes.set('volume-unknown-for', unknown)
  return drafts
}

function* unite(
  readings: Reading[],
  skipped: number,
  layout: Layout,
  mark: DecimalMark,
  source: Omit<KeywordSource, 'volume'>,
  problems: ProblemList,
  notes: Notes,
): Generator<number, KeywordDraft[], void> {
  const byKey = new Map<string, { draft: KeywordDraft; position: number }>()
  for (const [at, { row, phrase, volume }] of readings.entries()) {
    const draft = draftOf(row, phrase, volume, mark, source)
    const position = parseAmount(row.cells.position ?? '', mark) ?? Infinity
    const key = `${draft.market ?? ''}\n${normalisePhrase(phrase)}`
    const held = byKey.get(key)
    if (!held) byKey.set(key, { draft, position })
    else if (layout.severalPages) {
      notes.set('several-pages', (notes.get('several-pages') ?? 0) + 1)
      const better = position < held.position
      byKey.set(key, {
        draft: better ? filledUp(draft, held.draft) : filledUp(held.draft, draft),
        position: Math.min(position, held.position),
      })
    } else {
      problems.add(row.line, 'duplicate-in-file', phrase, true)
      held.draft = filledUp(held.draft, draft)
    }
    if (at % STRIDE === STRIDE - 1) yield Math.ceil((skipped + readings.length + at) / 2)
  }
  return [...byKey.values()].map(({ draft }) => draft)
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
  phrase: string,
  volume: Volume,
  mark: DecimalMark,
  source: Omit<KeywordSource, 'volume'>,
): KeywordDraft {
  const { cells } = row
  const difficulty = parseAmount(cells.difficulty ?? '', mark)
  return {
    row: row.line,
    phrase,
    volume,
    difficulty: difficulty !== null && difficulty <= 100 ? difficulty : null,
    cpc: cpcOf(row, mark),
    market: marketOf(cells.market ?? ''),
    intents: intentsOf(row),
    source: { ...source, volume },
  }
}

/** The tool's figure, else the middle of the two bids at the top of the page. */
function cpcOf({ cells }: RawRow, mark: DecimalMark): number | null {
  const cpc = parseAmount(cells.cpc ?? '', mark)
  if (cpc !== null) return cpc
  const low = parseAmount(cells['bid-low'] ?? '', mark)
  const high = parseAmount(cells['bid-high'] ?? '', mark)
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high)
}

const INTENT_CODES = new Map([
  ['i', 'informational'],
  ['c', 'commercial'],
  ['t', 'transactional'],
  ['n', 'navigational'],
])
const FLAGS = ['informational', 'commercial', 'transactional', 'navigational'] as const

function intentsOf({ cells }: RawRow): string[] {
  const intents = new Set<string>()
  if (cells.intents) {
    for (const part of cells.intents.split(/[,;|/]/, 12)) {
      const intent = part.trim().toLowerCase().slice(0, 40)
      if (intent !== '') intents.add(INTENT_CODES.get(intent) ?? intent)
    }
  }
  for (const flag of FLAGS) {
    if (cells[`flag-${flag}`]?.trim().toLowerCase() === 'true') intents.add(flag)
  }
  return [...intents]
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

function phraseProblem(phrase: string): 'no-phrase' | 'phrase-too-long' | null {
  if (phrase === '') return 'no-phrase'
  return phrase.length > LIMITS.title ? 'phrase-too-long' : null
}

/** NUL and its kin, which no keyword has and databases cut texts at. */
const CONTROL = /[\0-\x08\x0E-\x1F\x7F]/
const UNUSUAL = /[\u200B\u200C\u200D\u2060\uFEFF\s]{2,}|[^\S ]|[\u200B\u200C\u200D\u2060\uFEFF]/

/** The text as the tool has it, without invisible characters, on one line. */
function cleanPhrase(cell: string): string {
  const text = cell.trim()
  if (!UNUSUAL.test(text) && !CONTROL.test(text)) return text
  return text
    .replace(new RegExp(CONTROL, 'g'), '')
    .replace(/[\u200B\u200C\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function firstCell({ cells }: RawRow): string {
  return Object.values(cells).find((cell) => cell.trim() !== '') ?? ''
}

const NUMBER_ROLES = [
  'volume',
  'volume-low',
  'volume-high',
  'difficulty',
  'cpc',
  'bid-low',
  'bid-high',
] as const

function* numberCells(rows: RawRow[]): Generator<string, void, void> {
  const step = Math.max(1, Math.floor(rows.length / MARK_ROWS))
  for (let at = 0; at < rows.length; at += step) {
    const { cells } = rows[at]!
    for (const role of NUMBER_ROLES) {
      const cell = cells[role]
      if (cell !== undefined) yield cell
    }
  }
}
