import { expect, it } from 'vitest'
import { columnBefore, columnDropAt } from '#renderer/features/board/column-drag.ts'
import { LANE_HEAD_WIDTH } from '#renderer/features/board/layout.ts'
import { aColumn } from '#test/builders/a-board.ts'

const columns = [
  aColumn({ id: 'a', progress: 0 }),
  aColumn({ id: 'b', progress: 0.5 }),
  aColumn({ id: 'c', progress: 0.5 }),
  aColumn({ id: 'd', progress: 1 }),
]
/** A point `share` into the column of that place; Demand stands before the first. */
const into = (place: number, share: number) => LANE_HEAD_WIDTH + (place + 1 + share) * 100

it('a column lands in the gap nearest to the pointer, counted without itself', () => {
  expect(columnDropAt(columns, 'b', into(2, 0.8), 100)).toEqual({ at: 2, allowed: true })
  expect(columnBefore(columns, 'b', 2)).toBe('d')
  expect(columnDropAt(columns, 'b', into(1, 0.4), 100)).toEqual({ at: 1, allowed: true })
  expect(columnDropAt(columns, 'c', into(1, 0.2), 100)).toEqual({ at: 1, allowed: true })
})

it('says where progress would fall, and never leaves the workflow', () => {
  expect(columnDropAt(columns, 'b', into(3, 0.9), 100)).toEqual({ at: 3, allowed: false })
  expect(columnDropAt(columns, 'd', into(-5, 0), 100)).toEqual({ at: 0, allowed: false })
  expect(columnDropAt(columns, 'd', 9_999, 100)).toEqual({ at: 3, allowed: true })
  expect(columnBefore(columns, 'd', 3)).toBeNull()
})
