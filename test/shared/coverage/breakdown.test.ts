import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakdownOf, shownLosses } from '#shared/coverage/breakdown.ts'
import { explainMoment } from '#shared/coverage/explain.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { arbitraryBoard, TODAY } from '#test/builders/arbitrary-board.ts'
import { workedExample, WORKED_EXAMPLE_DAY } from '#test/builders/worked-example.ts'

/** As whoever adds what is printed: in tenths. */
const tenths = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + Math.round(value * 10), 0)

test('what is shown adds up in every row, every pillar and the whole, to the score and to 100', () => {
  fc.assert(
    fc.property(arbitraryBoard(), fc.constantFrom(...MOMENTS), (board, moment) => {
      const explained = explainMoment(board, TODAY, moment)
      const { groups, total } = breakdownOf(explained)
      const lines = groups.flatMap((group) => group.lines)
      expect(lines.map(({ part }) => part.part).toSorted()).toEqual(
        explained.parts.map(({ part }) => part).toSorted(),
      )
      for (const of of [...lines, ...groups, total]) {
        expect(tenths([of.won, of.lost])).toBe(tenths([of.of]))
        expect(of.lost).toBeGreaterThanOrEqual(0)
      }
      for (const group of groups) {
        expect(tenths(group.lines.map(({ won }) => won))).toBe(tenths([group.won]))
        expect(tenths(group.lines.map(({ lost }) => lost))).toBe(tenths([group.lost]))
      }
      expect(tenths(groups.map(({ won }) => won))).toBe(tenths([total.won]))
      expect(Math.abs(total.won - explained.score)).toBeLessThan(0.05 + 1e-6)
      expect(Math.abs(total.of - 100)).toBeLessThan(0.05 + 1e-6)
    }),
    { numRuns: 300 },
  )
})

test('the losses that are shown add up with the rest to all of them', () => {
  fc.assert(
    fc.property(arbitraryBoard(), fc.nat({ max: 12 }), (board, most) => {
      const { parts, lost } = explainMoment(board, TODAY, 'know')
      const losses = parts.flatMap((part) => part.losses)
      const { shown, rest } = shownLosses(losses, most)
      expect(shown.map(({ loss }) => loss)).toEqual(losses.slice(0, most))
      expect(rest.count).toBe(losses.length - shown.length)
      const sum = tenths([...shown.map(({ points }) => points), rest.points]) / 10
      expect(Math.abs(sum - lost)).toBeLessThan(0.05 + 1e-6)
      for (const { loss, points } of shown)
        expect(Math.abs(points - loss.points)).toBeLessThan(0.11)
    }),
    { numRuns: 300 },
  )
})

test('pillars and parts stand in the order of the model', () => {
  const explained = explainMoment(workedExample(), WORKED_EXAMPLE_DAY, 'know')
  expect(
    breakdownOf(explained).groups.map(({ pillar, counts, lines }) => [
      pillar,
      counts,
      lines.length,
    ]),
  ).toEqual([
    ['there', true, 2],
    ['useful', true, 2],
    ['quick', false, 1],
  ])
})
