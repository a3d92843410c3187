import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrange, type ColumnOrder, type HeatTable, tableOf } from '#shared/coverage/heat-table.ts'
import { heatCsv, heatHtml, heatText, type HeatWords } from '#shared/coverage/heat-text.ts'
import { heatmap, type HeatCell } from '#shared/coverage/heatmap.ts'
import { LENSES } from '#shared/coverage/lens.ts'
import Papa from 'papaparse'
import { arbitraryBoard, TODAY } from '#test/builders/arbitrary-board.ts'

const cell = (value: number | null, state: HeatCell['state'] = 'scored'): HeatCell => ({
  state: value === null && state === 'scored' ? 'empty' : state,
  value,
  cardIds: [],
  topicIds: [],
})
const value = (id: string | null) => ({ id, title: id ?? '' })

function aTable(columns: (string | null)[], rows: Record<string, (number | null)[]>): HeatTable {
  return {
    columns: columns.map(value),
    rows: Object.entries(rows).map(([id, values]) => ({
      ...value(id),
      cells: values.map((each) => cell(each)),
    })),
  }
}
const byName = (a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1)
const columnsOf = (table: HeatTable, order: ColumnOrder, hidden: (string | null)[] = []) =>
  arrange(table, { order, hidden: new Set(hidden), compareNames: byName }).columns.map(
    ({ id }) => id,
  )

describe('the columns of a heatmap', () => {
  const table = aTable(['b', 'a', 'c', null], { know: [50, 10, null, 0], go: [0, 30, null, 90] })

  test('are sorted by name, by their mean or by one row, unassigned last, without a value before it', () => {
    expect(columnsOf(table, { by: 'plan' })).toEqual(['b', 'a', 'c', null])
    expect(columnsOf(table, { by: 'name' })).toEqual(['a', 'b', 'c', null])
    expect(columnsOf(table, { by: 'weakest' })).toEqual(['a', 'b', 'c', null])
    expect(columnsOf(table, { by: 'strongest' })).toEqual(['b', 'a', 'c', null])
    expect(columnsOf(table, { by: 'weakest', row: 'go' })).toEqual(['b', 'a', 'c', null])
    expect(columnsOf(table, { by: 'strongest', row: 'go' })).toEqual(['a', 'b', 'c', null])
    expect(columnsOf(table, { by: 'weakest', row: 'gone' })).toEqual(['b', 'a', 'c', null])
  })

  test('are left out by their id', () => {
    expect(columnsOf(table, { by: 'plan' }, ['a', null])).toEqual(['b', 'c'])
    expect(columnsOf(table, { by: 'name' }, ['a', 'b', 'c', null])).toEqual([])
  })

  test('keep their own cells, whatever the order', () => {
    const order = fc.oneof(
      fc.constantFrom<ColumnOrder[]>({ by: 'plan' }, { by: 'name' }, { by: 'weakest' }),
      fc.constant<ColumnOrder>({ by: 'strongest', row: 'buy' }),
    )
    fc.assert(
      fc.property(
        arbitraryBoard(),
        fc.constantFrom(...LENSES),
        order,
        fc.integer({ min: 0, max: 9 }),
        (board, lens, by, hide) => {
          const whole = tableOf(heatmap(board, TODAY, lens))
          const hidden = new Set(
            whole.columns.filter((_, i) => i % 10 === hide).map(({ id }) => id),
          )
          const sorted = arrange(whole, { order: by, hidden, compareNames: byName })
          expect(sorted.columns).toHaveLength(whole.columns.length - hidden.size)
          sorted.columns.forEach(({ id }, at) => {
            const from = whole.columns.findIndex((column) => column.id === id)
            for (const [i, row] of sorted.rows.entries()) {
              expect(row.cells[at]).toBe(whole.rows[i]!.cells[from])
            }
          })
        },
      ),
    )
  })
})

describe('a heatmap as text', () => {
  const words: HeatWords = {
    corner: 'Moment',
    ofRow: ({ title }) => title,
    ofColumn: ({ id, title }) => (id === null ? 'unassigned' : title),
    empty: 'empty',
    notExpected: 'not expected',
  }
  const table: HeatTable = {
    columns: [value('=1+1'), value('a "b", c'), value('до\nм'), value(null)],
    rows: [
      { ...value('Know'), cells: [cell(49.5), cell(0), cell(null), cell(null, 'not-expected')] },
      { ...value('<Go>'), cells: [cell(100), cell(12.4), cell(7), cell(1)] },
    ],
  }

  test('is a CSV that a spreadsheet reads back, with its words and no formula', () => {
    const csv = heatCsv(table, words)
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    const { data, errors } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data).toEqual([
      ['Moment', "'=1+1", 'a "b", c', 'до\nм', 'unassigned'],
      ['Know', '50', '0', 'empty', 'not expected'],
      ['<Go>', '100', '12', '7', '1'],
    ])
  })

  test('is lines of cells between tabs', () => {
    expect(heatText(table, words).split('\n')).toEqual([
      `Moment\t'=1+1\ta "b", c\tдо м\tunassigned`,
      'Know\t50\t0\tempty\tnot expected',
      '<Go>\t100\t12\t7\t1',
    ])
  })

  test('is a table of HTML in which no name is markup', () => {
    const html = heatHtml(table, words)
    expect(html).toContain('<th>&lt;Go&gt;</th><td>100</td>')
    expect(html).toContain('<th>a &quot;b&quot;, c</th>')
    expect(html.match(/<tr>/g)).toHaveLength(3)
  })

  test('is whole for any plan', () => {
    fc.assert(
      fc.property(arbitraryBoard(), fc.constantFrom(...LENSES), (board, lens) => {
        const whole = tableOf(heatmap(board, TODAY, lens))
        const { data } = Papa.parse<string[]>(heatCsv(whole, words).slice(1), {
          skipEmptyLines: true,
        })
        expect(data).toHaveLength(5)
        for (const line of data) expect(line).toHaveLength(whole.columns.length + 1)
      }),
    )
  })
})
