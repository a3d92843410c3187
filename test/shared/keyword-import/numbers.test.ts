import { describe, expect, it } from 'vitest'
import {
  decimalMarkOf,
  parseAmount,
  parseNumber,
  parseVolume,
} from '#shared/keyword-import/numbers.ts'

describe('parseNumber', () => {
  it.each([
    ['1200', '.', 1200],
    ['1,200', '.', 1200],
    ['1.200', ',', 1200],
    ['1 200', '.', 1200],
    ['1\u00A0200', ',', 1200],
    ['1\u202F200', ',', 1200],
    ["1'200", '.', 1200],
    ['1.5K', '.', 1500],
    ['1,1 тыс.', ',', 1100],
    ['3万', '.', 30_000],
    ['1.2E+05', '.', 120_000],
    ['2 млн', ',', 2_000_000],
  ] as const)('reads %j with decimal mark %s as %d', (cell, mark, value) => {
    expect(parseNumber(cell, mark)).toBe(value)
  })

  it.each(['', 'many', '-5', '1,2,x', '10 apples', '.', '5%'])(
    'reads no number out of %j',
    (cell) => {
      expect(parseNumber(cell, '.')).toBeNull()
    },
  )
})

describe('parseVolume', () => {
  it.each([
    ['1K – 10K', { low: 1_000, high: 10_000 }],
    ['1,000 - 1万', { low: 1_000, high: 10_000 }],
    ['1 тыс. – 10 тыс.', { low: 1_000, high: 10_000 }],
    ['10万 – 100万', { low: 100_000, high: 1_000_000 }],
    ['118001..300000', { low: 118_001, high: 300_000 }],
    ['<10', { low: 0, high: 10 }],
    ['0-10', { low: 0, high: 10 }],
  ])('reads %j as a range', (cell, range) => expect(parseVolume(cell, '.')).toEqual(range))

  it.each(['', ' --', '-', '∞', 'N/A', 'Unknown', '无数据'])('takes %j for unknown', (cell) => {
    expect(parseVolume(cell, '.')).toBeNull()
  })

  it.each(['-100%', '9900%', 'x', '10 – 5', '1e99', '5 –'])('calls %j bad', (cell) => {
    expect(parseVolume(cell, '.')).toBe('bad')
  })
})

describe('decimalMarkOf', () => {
  it.each([
    [['0,45', '1,200'], ',', ','],
    [['0.45', '1.200'], ',', '.'],
    [['1.234.567'], ',', ','],
    [['1,234,567'], ';', '.'],
    [['1.234,5'], '\t', ','],
    [['1,234', '1.234'], ',', '.'],
    [['1,234', '1.234'], ';', ','],
    [[], ';', ','],
  ])('of %j in a file with %j is %s', (cells, delimiter, mark) => {
    expect(decimalMarkOf(cells, delimiter)).toBe(mark)
  })
})

it('parseAmount drops signs of currency and per cent', () => {
  expect(parseAmount('$1,200.50', '.')).toBe(1200.5)
  expect(parseAmount('35%', '.')).toBe(35)
  expect(parseAmount(' --', '.')).toBeNull()
})
