import { describe, expect, it } from 'vitest'
import { cellEdit, nextEditable, readCell } from '#renderer/features/table/cell-text.ts'
import { COLUMN_IDS, factsOf } from '#renderer/features/table/table-columns.ts'
import { scrollFor, tracksOf } from '#renderer/features/table/table-layout.ts'
import { tableOptions } from '#renderer/features/table/table-options.ts'
import { aCard } from '#test/builders/a-card.ts'

describe('the options of a table', () => {
  it('fall back to the usual where a view says nothing or nonsense', () => {
    const usual = tableOptions({})
    expect(usual.order).toEqual(COLUMN_IDS)
    expect(usual.shown.has('title')).toBe(true)
    expect(usual.group).toBe('none')
    const odd = { order: 7, shown: 'all', widths: [], sort: [{}], group: 'phase', closed: null }
    expect(tableOptions(odd)).toEqual(usual)
  })

  it('keep order and choice of columns, the title always shown, widths within bounds', () => {
    const options = tableOptions({
      order: ['owner', 'owner', 'ghost', 'title'],
      shown: ['owner'],
      widths: { owner: 5, title: 99_999, ghost: 10 },
    })
    expect(options.order.slice(0, 2)).toEqual(['owner', 'title'])
    expect(options.order).toHaveLength(COLUMN_IDS.length)
    expect([...options.shown].toSorted()).toEqual(['owner', 'title'])
    expect(options.widths).toEqual({ owner: 56, title: 900 })
  })
})

describe('the columns side by side', () => {
  it('leave what room there is to the title', () => {
    const options = tableOptions({})
    const narrow = tracksOf(['title', 'kind'], options, 100)
    expect(narrow.width).toBe(36 + 280 + 116)
    const wide = tracksOf(['title', 'kind'], options, 1_000)
    expect(wide.width).toBe(1_000)
    expect(wide.lefts).toEqual([36, 1_000 - 116])
  })

  it('scroll no further than needed', () => {
    const sight = { at: 100, size: 200, covered: 0 }
    expect(scrollFor(150, 180, sight)).toBe(100)
    expect(scrollFor(50, 80, sight)).toBe(50)
    expect(scrollFor(290, 320, sight)).toBe(120)
    expect(scrollFor(120, 150, { ...sight, covered: 60 })).toBe(60)
  })
})

describe('a cell', () => {
  const card = aCard({ title: 'T', effort: 2.5, tags: ['a'], moment: 'go', owner: null })

  it('saved as it was read changes nothing', () => {
    for (const column of COLUMN_IDS) {
      const edit = cellEdit(column, readCell(card, column))
      if (factsOf(column).editing === null) expect(edit).toBeNull()
      else if (edit?.edit === 'update') expect(card).toMatchObject(edit.patch)
      else expect(card).toMatchObject(edit!.to)
    }
  })

  it('moves a card by moment and column, and takes an amount with a comma', () => {
    expect(cellEdit('moment', 'buy')).toEqual({ edit: 'move', to: { moment: 'buy' } })
    expect(cellEdit('moment', 'sell')).toBeNull()
    expect(cellEdit('effort', ' 1,5 ')).toEqual({ edit: 'update', patch: { effort: 1.5 } })
    expect(cellEdit('title', 'a\nb\u0007')).toEqual({ edit: 'update', patch: { title: 'a b' } })
  })

  it('is followed by the next that can be edited', () => {
    expect(nextEditable(['title', 'strength', 'owner'], 'title', 1)).toBe('owner')
    expect(nextEditable(['title', 'strength', 'owner'], 'owner', -1)).toBe('title')
    expect(nextEditable(['title', 'strength'], 'title', 1)).toBeNull()
  })
})
