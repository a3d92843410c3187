import type { Volume } from '../domain/volume.ts'

/** Which character is the decimal mark; a property of the file, never of one cell. */
export type DecimalMark = '.' | ','

/** Cells with which tools say "no data". Blank is unknown, never zero. */
const NO_DATA = new Set([
  '',
  '-',
  '--',
  '—',
  '–',
  '∞',
  'n/a',
  'na',
  'null',
  'none',
  'unknown',
  'no data',
  'not available',
  'нет данных',
  'неизвестно',
  '无数据',
  '暂无数据',
  '未知',
])

const FACTORS = new Map<string, number>([
  ['', 1],
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['千', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['тыс', 1e3],
  ['тыс.', 1e3],
  ['к', 1e3],
  ['млн', 1e6],
  ['млн.', 1e6],
  ['млрд', 1e9],
  ['млрд.', 1e9],
  ['tsd.', 1e3],
  ['mio.', 1e6],
])

/** White space that groups digits in some locales, and the Swiss apostrophes. */
const GROUPING = /[\s\u00A0\u2009\u202F\u200B\uFEFF'’]/g
const PLAIN = /^\d+$/
const GROUPED_BY_COMMA = /^\d{1,3}(?:,\d{3})+$/
const GROUPED_BY_DOT = /^\d{1,3}(?:\.\d{3})+$/
const NUMBER = /^([\d.,]+)(?:e\+?(\d{1,2}))?((?:[^\d.,]\D*)?)$/
const MAX_SEARCHES = 1e12

const plainCell = (cell: string) => cell.trim().toLowerCase()

export function isNoData(cell: string): boolean {
  return NO_DATA.has(plainCell(cell))
}

/**
 * Decides the decimal mark of a file by all cells that can only be read one way (`0,45`, `1.234,5`,
 * `0.45`). Cells such as `1,234` say nothing, but where no other does and they are counts, of which
 * nobody has a thousandth. Without evidence it is the dot, as the tools' English exports have it, but
 * the comma in files delimited by semicolons, which exist because of it.
 */
export function decimalMarkOf(
  cells: Iterable<string>,
  delimiter: string,
  counts: Iterable<string> = [],
): DecimalMark {
  let comma = 0
  let dot = 0
  for (const cell of cells) {
    if (PLAIN.test(cell)) continue
    for (const token of cell.match(/[\d][\d.,]*\d/g) ?? []) {
      const lastComma = token.lastIndexOf(',')
      const lastDot = token.lastIndexOf('.')
      if (lastComma >= 0 && lastDot >= 0) {
        if (lastComma > lastDot) comma++
        else dot++
      } else if (lastComma >= 0) {
        if (GROUPED_BY_COMMA.test(token) && !token.startsWith('0')) {
          if (token.indexOf(',') !== lastComma) dot++
        } else comma++
      } else if (lastDot >= 0) {
        if (GROUPED_BY_DOT.test(token) && !token.startsWith('0')) {
          if (token.indexOf('.') !== lastDot) comma++
        } else dot++
      }
    }
  }
  if (comma === dot) return groupingOf(counts) ?? (delimiter === ';' ? ',' : '.')
  return comma > dot ? ',' : '.'
}

/** The decimal mark of counts by what groups their thousands; `null` when they do not tell. */
function groupingOf(counts: Iterable<string>): DecimalMark | null {
  let byDot = 0
  let byComma = 0
  for (const cell of counts) {
    for (const token of cell.match(/[1-9]\d{0,2}[.,]\d{3}(?![\d.,])/g) ?? []) {
      if (token.includes('.')) byDot++
      else byComma++
    }
  }
  if (byDot === byComma) return null
  return byDot > byComma ? ',' : '.'
}

/** A number with grouping, decimals, exponent and a unit (`1.2K`, `3万`, `10 тыс.`); `null` if it is none. */
export function parseNumber(cell: string, mark: DecimalMark): number | null {
  const text = cell.trim()
  if (PLAIN.test(text)) return Number(text)
  const match = NUMBER.exec(text.toLowerCase().replace(GROUPING, ''))
  if (!match) return null
  const [, digits, exponent, unit] = match
  const factor = FACTORS.get(unit!)
  if (factor === undefined) return null
  const grouping = mark === '.' ? ',' : '.'
  const plain = digits!.replaceAll(grouping, '').replace(mark, '.')
  const value = Number(plain)
  if (plain === '' || !Number.isFinite(value)) return null
  // Rounded to undo what binary fractions add: 1.1K is 1100, not 1100.0000000000002.
  const result = value * 10 ** Number(exponent ?? 0) * factor
  return factor === 1 ? result : Math.round(result * 1e6) / 1e6
}

/** Amounts of money or points: currency signs and per cent go, no data is `null`. */
export function parseAmount(cell: string, mark: DecimalMark): number | null {
  if (cell === '' || isNoData(cell)) return null
  return parseNumber(cell.replace(/[%$€£¥₽]|US|CN|RUB|USD|EUR|GBP/g, ''), mark)
}

const RANGE = /^(.*[\d\p{L}.])\s*(?:–|—|-|~|～|\.\.|…|至|to)\s*(\d.*)$/u

/**
 * Monthly searches: a number, a range in any of the tools' notations (`1K – 10K`, `1,000 - 1万`,
 * `1 тыс. – 10 тыс.`, `118001..300000`, `<10`), `null` for no data, `'bad'` for anything else.
 */
export function parseVolume(cell: string, mark: DecimalMark): Volume | 'bad' {
  if (isNoData(cell)) return null
  const whole = parseNumber(cell, mark)
  if (whole !== null) return whole <= MAX_SEARCHES ? whole : 'bad'
  const text = cell.trim()
  if (/^[<≤]/.test(text)) {
    const high = parseNumber(text.slice(1), mark)
    return high === null || high > MAX_SEARCHES ? 'bad' : { low: 0, high }
  }
  const range = RANGE.exec(text)
  const low = range && parseNumber(range[1]!, mark)
  const high = range && parseNumber(range[2]!, mark)
  if (low === null || high === null || low > high || high > MAX_SEARCHES) return 'bad'
  return { low, high }
}
