import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '#renderer/features/palette/entry.ts'
import { fold } from '#renderer/features/palette/fold.ts'
import { createSearch } from '#renderer/features/palette/search.ts'
import { swapLayout } from '#renderer/features/palette/swap-layout.ts'

const entry = (title: string, kind: Entry['kind'] = 'card'): Entry => ({
  key: `${kind} ${title}`,
  kind,
  title,
})
const titles = (entries: Entry[], query: string, recent: string[] = []) =>
  createSearch(entries, recent)(query, 50).found.map(({ entry: found }) => found.title)

describe('the palette’s search', () => {
  const plan = [
    'How we resole a trail shoe',
    'Trail or road: which shoe for which run',
    'Trail',
    'Retrail the shop',
    'Как выбрать кроссовки',
    'Ёлки и лес',
    '新手如何选择跑鞋',
    '跑鞋尺码指南',
    'Café guide',
  ].map((title) => entry(title))

  it('ranks the whole title, its beginning, words, then any part', () => {
    expect(titles(plan, 'trail')).toEqual([
      'Trail',
      'Trail or road: which shoe for which run',
      'How we resole a trail shoe',
      'Retrail the shop',
    ])
  })

  it('finds words in any order and marks them where they stand', () => {
    const { found } = createSearch(plan, [])('shoe trail', 10)
    const first = found.find(({ entry: { title } }) => title === 'How we resole a trail shoe')!
    const marked: string[] = []
    for (let i = 0; i < first.ranges.length; i += 2) {
      marked.push(first.entry.title.slice(first.ranges[i], first.ranges[i + 1]))
    }
    expect(marked).toEqual(['trail', 'shoe'])
  })

  it('reads Chinese without spaces, Russian in any case, ё as е, accents as none', () => {
    expect(titles(plan, '跑鞋')).toEqual(['跑鞋尺码指南', '新手如何选择跑鞋'])
    expect(titles(plan, '跑鞋指南')).toEqual(['跑鞋尺码指南'])
    expect(titles(plan, 'КРОССОВКИ')).toEqual(['Как выбрать кроссовки'])
    expect(titles(plan, 'елки')).toEqual(['Ёлки и лес'])
    expect(titles(plan, 'cafe')).toEqual(['Café guide'])
  })

  it('finds what was typed with the other keyboard layout on', () => {
    expect(titles(plan, 'dsхfnm')).toEqual([])
    expect(titles(plan, 'rhjccjdrb')).toEqual(['Как выбрать кроссовки'])
    expect(titles(plan, 'пгшву')).toEqual(['Café guide'])
  })

  it('forgives a typing error when little else is found', () => {
    expect(titles(plan, 'resoel')).toEqual(['How we resole a trail shoe'])
  })

  it('puts what was used of late first among equals, then actions before cards', () => {
    const entries = [entry('Board one'), entry('Board two'), entry('Board six', 'action')]
    expect(titles(entries, 'board')).toEqual(['Board six', 'Board one', 'Board two'])
    expect(titles(entries, 'board', ['card Board two'])[0]).toBe('Board two')
  })

  it('folds every title once, not once a key', () => {
    let reads = 0
    const counted = Array.from({ length: 200 }, (_, i) => {
      const title = `Card ${i}`
      return {
        ...entry(title),
        get title() {
          reads += 1
          return title
        },
      }
    })
    const search = createSearch(counted, [])
    const made = reads
    for (const query of ['c', 'ca', 'card', 'card 1', 'nothing']) search(query, 5)
    expect(made).toBe(200)
    expect(reads).toBe(made)
  })

  it('takes any title and any query, and never marks beyond a title', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 20 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (names, query) => {
          const { total, found } = createSearch(
            names.map((name) => entry(name)),
            [],
          )(query, 10)
          expect(found.length).toBeLessThanOrEqual(Math.min(10, total))
          for (const { entry: hit, ranges } of found) {
            expect([...ranges]).toEqual([...ranges].toSorted((a, b) => a - b))
            expect(ranges.at(-1) ?? 0).toBeLessThanOrEqual(hit.title.length)
          }
        },
      ),
    )
  })
})

describe('folding', () => {
  it('keeps every character at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(fold(text)).toHaveLength(text.length)
      }),
    )
    expect(fold('ＡＢ Ёж É İ')).toBe('ab еж e i')
  })
})

describe('swapping the layout', () => {
  it('goes there and back for either alphabet, and leaves the others alone', () => {
    expect(swapLayout('ghbdtn')).toBe('привет')
    expect(swapLayout('ищфкв')).toBe('board')
    expect(swapLayout('跑鞋')).toBeNull()
    expect(swapLayout('abc где')).toBeNull()
    expect(swapLayout('12 34')).toBeNull()
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z ]{0,20}$/), (text) => {
        expect(swapLayout(swapLayout(text)!)).toBe(text)
      }),
    )
  })
})
