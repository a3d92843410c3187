import type { Keyword } from '../domain/keyword.ts'
import { escapeCell } from './escape-cell.ts'

/** Headings that an import knows again. */
export const KEYWORD_HEADINGS = [
  'Keyword',
  'Topic',
  'Moment',
  'Market',
  'Volume',
  'Volume from',
  'Volume to',
  'Difficulty',
  'CPC',
  'Sources',
] as const

/**
 * A keyword as the cells of a spreadsheet, texts escaped. An exact volume stands in its column and a
 * range in two others; what is unknown is blank.
 */
export function keywordRow(keyword: Keyword, topicTitle: string): string[] {
  const { phrase, moment, market, volume, difficulty, cpc, sources } = keyword
  const range = typeof volume === 'object' ? volume : null
  const tools = [...new Set(sources.map(({ tool }) => tool))]
  return [
    escapeCell(phrase),
    escapeCell(topicTitle),
    moment ?? 'unclear',
    escapeCell(market ?? ''),
    typeof volume === 'number' ? String(volume) : '',
    range ? String(range.low) : '',
    range ? String(range.high) : '',
    numberText(difficulty),
    numberText(cpc),
    escapeCell(tools.join(', ')),
  ]
}

const numberText = (value: number | null) => (value === null ? '' : String(value))
