import { describe, expect, test } from 'vitest'
import { comparableVolumes, grewByHalf, toldByDifferentTools } from '#shared/domain/growth.ts'

const range = { low: 100, high: 1_000 }

test.each([
  [100, 150, { before: 100, now: 150 }],
  [range, { low: 1_000, high: 10_000 }, { before: Math.sqrt(1e5), now: Math.sqrt(1e7) }],
  // What lies within the range that was known before has not grown.
  [range, 1_000, { before: 1_000, now: 1_000 }],
  [range, 1_500, { before: 1_000, now: 1_500 }],
  [range, 40, { before: 100, now: 40 }],
  [50, range, { before: 50, now: 100 }],
  [400, range, { before: 400, now: 400 }],
])('%o then and %o now are held against each other as %o', (before, now, expected) => {
  expect(comparableVolumes(before, now)).toEqual(expected)
})

test.each([
  [100, 150, true],
  [100, 149.9, false],
  [100, 100, false],
  [150, 100, false],
  [0, 10, true],
  [0, 0, false],
])('from %d to %d has grown by half: %s', (before, now, grew) => {
  expect(grewByHalf({ before, now })).toBe(grew)
})

describe('two volumes', () => {
  const source = (tool: string, volume?: number | typeof range) => ({
    tool,
    file: `${tool}.csv`,
    on: null,
    ...(volume !== undefined && { volume }),
  })
  test.each([
    ['of two tools', [source('a', 500), source('b', 900)], true],
    ['of one tool', [source('a', 500), source('a', 900)], false],
    [
      'of two tools that agree on one',
      [source('a', 500), source('b', 900), source('b', 500)],
      false,
    ],
    ['of which no tool tells one', [source('a', 900)], false],
    ['of which no tool tells any', [source('a'), source('b')], false],
  ])('%s', (_, sources, different) => {
    expect(toldByDifferentTools(sources, 500, 900)).toBe(different)
  })

  test('that are ranges are told by the tools that gave the same ends', () => {
    const sources = [source('a', { ...range }), source('b', 900)]
    expect(toldByDifferentTools(sources, range, 900)).toBe(true)
  })
})
