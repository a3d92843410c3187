import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crossHeatmap, heatmap, type HeatCell } from '#shared/coverage/heatmap.ts'
import { isByMeans, LENSES, type Lens } from '#shared/coverage/lens.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import type { Board } from '#shared/domain/board.ts'
import type { Card } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { BoardTopic, SharedLensField } from '#shared/domain/topic.ts'
import { aBoard, aChannel } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import { arbitraryBoard, knownVolume, TODAY } from '#test/builders/arbitrary-board.ts'
import { any, reference, strengthOf } from './reference.ts'

const FIELD: Partial<Record<Lens, SharedLensField>> = {
  audience: 'audiences',
  product: 'products',
  market: 'markets',
  stage: 'stages',
  tag: 'tags',
}

/** Boards whose cards and topics carry values of two of the lenses that both have. */
const board = fc
  .tuple(arbitraryBoard(knownVolume), fc.array(fc.constantFrom('p', 'q', ''), { minLength: 1 }))
  .map(([made, products]): Board => {
    const given = <T>(items: T[]) =>
      items.map((item, i) => {
        const product = products[i % products.length]!
        return { ...item, products: product ? [product] : [] }
      })
    return { ...made, cards: given(made.cards), topics: given(made.topics) }
  })
const moment = fc.constantFrom(...MOMENTS)
const lens = fc.constantFrom<Lens[]>('channel', 'kind', 'element', 'owner', 'product', 'tag')

function carried(of: Lens, item: Card | BoardTopic, plan: Board): (string | null)[] {
  const field = FIELD[of]
  const values = field ? item[field] : valuesByMeans(of, item as Card, plan)
  return values.length > 0 ? values : [null]
}
function valuesByMeans(of: Lens, card: Card, plan: Board): string[] {
  if (of === 'kind') return [card.kind]
  if (of === 'owner') return card.owner ? [card.owner] : []
  if (of === 'element') return card.elements
  return card.channels.filter((id) => plan.settings.channels.some((channel) => channel.id === id))
}

describe('two lenses of one moment', () => {
  test('meet in cells that an independent reading of the model agrees with', () => {
    fc.assert(
      fc.property(board, moment, lens, lens, (plan, m, down, across) => {
        const map = crossHeatmap(plan, TODAY, m, { down, across })
        expect(map.cells).toHaveLength(map.rows.length)
        map.rows.forEach((row, i) => {
          expect(map.cells[i]).toHaveLength(map.columns.length)
          map.columns.forEach((column, j) => {
            const carries = (item: Card | BoardTopic, which: Lens[]) =>
              which.every((one) =>
                carried(one, item, plan).includes(one === down ? row.id : column.id),
              ) &&
              (down !== across ||
                [row.id, column.id].every((id) => carried(down, item, plan).includes(id)))
            const topicLenses = [...new Set([down, across])].filter((one) => !isByMeans(one))
            const part: Board = {
              ...plan,
              checks: [],
              cards: plan.cards.filter((card) => !card.archived && carries(card, [down, across])),
              topics: plan.topics.filter((topic) =>
                topicLenses.every((one) =>
                  (down === across
                    ? [row.id, column.id]
                    : [one === down ? row.id : column.id]
                  ).every((id) => carried(one, topic, plan).includes(id)),
                ),
              ),
            }
            expectCell(map.cells[i]![j]!, part, m, isByMeans(down) || isByMeans(across))
          })
        })
      }),
      { numRuns: 150 },
    )
  })

  function expectCell(cell: HeatCell, part: Board, m: (typeof MOMENTS)[number], byMeans: boolean) {
    const expected = reference(part, TODAY).moments[m]!
    const there = part.topics.filter((topic) => topic.moment === m)
    expect(cell.topicIds.toSorted()).toEqual(there.map(({ id }) => id).toSorted())
    expect(cell.value === null).toBe(cell.state !== 'scored')
    if (!byMeans) {
      if (cell.state === 'scored') expect(cell.value).toBeCloseTo(expected.score, 9)
      else
        expect(cell.cardIds.length + cell.topicIds.length === 0 || expected.measured === 0).toBe(
          true,
        )
      return
    }
    const presence = any(
      part.cards.map((card) => {
        const share = card.moment === m ? 1 : card.alsoServes.includes(m) ? 0.5 : 0
        return share * strengthOf(card, part, TODAY)
      }),
    )
    expect(cell.presence).toBeCloseTo(presence, 9)
    if (expected.demand === null) expect(cell.answered).toBeNull()
    else expect(cell.answered).toBeCloseTo(expected.demand, 9)
    if (cell.state === 'scored') {
      const share = expected.demand === null ? presence : (presence + expected.demand) / 2
      expect(cell.value).toBeCloseTo(100 * share, 9)
    }
  }

  test('say of a value that everything carries what its own heatmap says', () => {
    fc.assert(
      fc.property(arbitraryBoard(), moment, fc.constantFrom(...LENSES), (made, m, across) => {
        const all = <T>(items: T[]) => items.map((item) => ({ ...item, products: ['all'] }))
        const plan = { ...made, cards: all(made.cards), topics: all(made.topics) }
        fc.pre(across !== 'product' && plan.cards.length + plan.topics.length > 0)
        const single = heatmap(plan, TODAY, across)
        const cross = crossHeatmap(plan, TODAY, m, { down: 'product', across })
        expect(cross.columns).toEqual(single.values)
        const [row] = cross.cells
        // Without a card that counts and a topic of any moment there is no row.
        if (cross.rows.length > 0) expect(row).toEqual(single.rows[m])
      }),
    )
  })

  test('of a value that everything carries come to the score itself, without be quick', () => {
    fc.assert(
      fc.property(arbitraryBoard(), (made) => {
        const all = <T>(items: T[]) =>
          items.map((item) => ({ ...item, tags: ['x'], markets: ['de'] }))
        const plan = { ...made, checks: [], cards: all(made.cards), topics: all(made.topics) }
        const { moments } = scorePlan(plan, TODAY)
        for (const m of MOMENTS) {
          const { cells } = crossHeatmap(plan, TODAY, m, { down: 'tag', across: 'market' })
          const cell = cells[0]?.[0]
          if (cell?.state === 'scored') expect(cell.value).toBeCloseTo(moments[m].score, 9)
        }
      }),
    )
  })

  test('mean the same either way round', () => {
    fc.assert(
      fc.property(board, moment, lens, lens, (plan, m, down, across) => {
        const one = crossHeatmap(plan, TODAY, m, { down, across })
        const other = crossHeatmap(plan, TODAY, m, { down: across, across: down })
        expect(other.rows).toEqual(one.columns)
        one.cells.forEach((row, i) =>
          row.forEach((cell, j) => {
            const turned = other.cells[j]![i]!
            expect([turned.state, turned.cardIds.toSorted()]).toEqual([
              cell.state,
              cell.cardIds.toSorted(),
            ])
            if (cell.value !== null) expect(turned.value).toBeCloseTo(cell.value, 9)
          }),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('tell what is empty from what is a gap and from what nobody expects', () => {
    const plan = aBoard({
      settings: {
        channels: [
          aChannel({ id: 'web', moments: ['know'] }),
          aChannel({ id: 'store', moments: ['buy'] }),
        ],
      },
      topics: [aTopic({ id: 't', products: ['boots'] })],
      cards: [aCard({ products: ['laces'], channels: ['web'] })],
    })
    const map = crossHeatmap(plan, TODAY, 'know', { down: 'product', across: 'channel' })
    const states = map.cells.map((row) => row.map(({ state, value }) => value ?? state))
    expect(map.rows.map(({ id }) => id)).toEqual(['boots', 'laces'])
    expect(map.columns.map(({ id }) => id)).toEqual(['web', 'store'])
    expect(states).toEqual([
      [0, 'not-expected'],
      [100, 'not-expected'],
    ])
    const bare = crossHeatmap(plan, TODAY, 'go', { down: 'product', across: 'kind' })
    expect(bare.cells.flat().every(({ state }) => state === 'empty')).toBe(true)
  })
})
