import { diceOf } from './dice.ts'
import { phrasesOf } from './phrases.ts'

const MONTHS = ['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun']
const HEADER = [
  ...['Keyword', 'Currency', 'Avg. monthly searches', 'Three month change', 'YoY change'],
  ...['Competition', 'Competition (indexed value)', 'Top of page bid (low range)'],
  ...['Top of page bid (high range)', 'Ad impression share', 'Organic impression share'],
  ...['Organic average position', 'In account?', 'In plan?'],
  ...MONTHS.map((month, at) => `Searches: ${month} ${at < 6 ? 2025 : 2026}`),
]

/** A Keyword Planner export as the tool writes it: UTF-16, tabs, two lines before the header. */
export function plannerFile(
  rows: number,
  seed = 7,
): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const dice = diceOf(seed)
  const phrases = phrasesOf(dice)
  const lines = [
    'Keyword Stats 2026-08-09 at 10_52_48',
    '"July 1, 2025 - June 30, 2026"',
    HEADER.join('\t'),
  ]
  for (let row = 0; row < rows; row += 1) {
    const phrase = (phrases.next() as IteratorYieldResult<string>).value
    const volume = dice.chance(0.1) ? '' : String(10 * dice.below(10 ** (1 + dice.below(4))))
    const bid = dice.below(300) / 100
    lines.push(
      [
        ...[phrase, 'GBP', volume, '0%', '900%', 'Low', String(dice.below(100))],
        ...[bid.toFixed(2), (bid * 3).toFixed(2), ' --', ' --', ' --', 'N', 'N'],
        ...MONTHS.map(() => volume),
      ].join('\t'),
    )
  }
  const text = `\uFEFF${lines.join('\n')}\n`
  return {
    name: 'Keyword Stats 2026-08-09.csv',
    bytes: new Uint8Array(Buffer.from(text, 'utf16le')),
  }
}
