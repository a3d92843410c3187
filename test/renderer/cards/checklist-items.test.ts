import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  keyItems,
  moved,
  pointsOf,
  type KeyedItem,
} from '#renderer/features/cards/checklist-items.ts'

const item = (text: string, done = false) => ({ text, done })
const counter = () => {
  let n = 0
  return () => `k${++n}`
}
const keysOf = (items: KeyedItem[]) => items.map(({ key }) => key)

describe('the names of checklist points', () => {
  const newKey = counter()
  const before = keyItems([], [item('a'), item('b'), item('c')], newKey)
  const [a, b, c] = keysOf(before) as [string, string, string]

  it('stay with their words when points are added, moved or removed around them', () => {
    expect(keysOf(keyItems(before, [item('c'), item('a')], newKey))).toEqual([c, a])
    expect(
      keysOf(keyItems(before, [item('x'), item('a'), item('b'), item('c')], newKey)).slice(1),
    ).toEqual([a, b, c])
    expect(keysOf(keyItems(before, [item('a', true), item('b'), item('c')], newKey))).toEqual([
      a,
      b,
      c,
    ])
  })

  it('stay by place when words change', () => {
    expect(keysOf(keyItems(before, [item('a'), item('b!'), item('c')], newKey))).toEqual([a, b, c])
  })

  it('are never shared', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 6 })
    fc.assert(
      fc.property(list, list, (first, second) => {
        const make = counter()
        const items = keyItems(
          keyItems(
            [],
            first.map((t) => item(t)),
            make,
          ),
          second.map((t) => item(t)),
          make,
        )
        expect(new Set(keysOf(items)).size).toBe(second.length)
        expect(items.map(({ text }) => text)).toEqual(second)
      }),
    )
  })
})

it('a point moves by place and never out of the list', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b', 'c'], 2, -5)).toEqual(['c', 'a', 'b'])
  expect(moved(['a'], 0, 1)).toEqual(['a'])
})

it('pasted lines become points without the marks before them', () => {
  expect(pointsOf('- one\r\n2) two\n\n[ ] three\n☑ четыре\n1.5 is a figure')).toEqual([
    'one',
    'two',
    'three',
    'четыре',
    '1.5 is a figure',
  ])
})
