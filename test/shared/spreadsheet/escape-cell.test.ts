import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeCell, unescapeCell } from '#shared/spreadsheet/escape-cell.ts'

/** Texts full of what spreadsheets look at. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('=', '+', '-', '@', '＝', '＋', "'", '"', '\t', '\r', '\n', '\r\n', ' ', 'a'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

/** Whether a spreadsheet may take a cell, or a line inside it, for a formula. */
const startsFormula = (text: string) =>
  /^[\r\n]/.test(text) || text.split(/[\r\n]/).some((line) => /^[=+\-@\t＝＋－＠]/.test(line))

describe('an escaped cell', () => {
  it('comes back unchanged, whatever it was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(unescapeCell(escapeCell(text))).toBe(text)
      }),
      { numRuns: 2_000 },
    )
  })

  it('never starts a formula, on none of its lines', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(startsFormula(escapeCell(text))).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+running shoes', "'+running shoes"],
    ['-5 degree bag', "'-5 degree bag"],
    ['@brand', "'@brand"],
    ['＝1', "'＝1"],
    ['\tx', "'\tx"],
    ['\r\nx', "'\r\nx"],
    ['two\n=lines', "two\n'=lines"],
    ["'=quoted", "''=quoted"],
    ["women's shoes", "women's shoes"],
    ["'90s shoes", "'90s shoes"],
    ['trail shoes', 'trail shoes'],
    ['', ''],
  ])('of %j is %j', (text, escaped) => expect(escapeCell(text)).toBe(escaped))
})
