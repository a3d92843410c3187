import type { Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { expect, test } from './fixtures.ts'

type Node = {
  nodeId: string
  role?: { value: string }
  name?: { value: string }
  ignored: boolean
  childIds?: string[]
}

/** The board as the accessibility tree tells it: a row's cells with their role, name and items. */
async function tableOf(page: Page) {
  const { nodes } = (await (
    await page.context().newCDPSession(page)
  ).send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] }
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  /** The nearest descendants of these roles. */
  const inside = (node: Node, ...roles: string[]): Node[] =>
    (node.childIds ?? [])
      .map((id) => byId.get(id)!)
      .flatMap((child) =>
        !child.ignored && roles.includes(child.role?.value ?? '')
          ? [child]
          : inside(child, ...roles),
      )
  const table = nodes.find((node) => node.role?.value === 'table')!
  return inside(table, 'row').map((row) =>
    inside(row, 'columnheader', 'rowheader', 'cell', 'gridcell').map((cell) => ({
      role: cell.role!.value,
      name: cell.name?.value ?? '',
      items: inside(cell, 'listitem').map((item) => inside(item, 'button')[0]?.name?.value ?? ''),
    })),
  )
}

test('a screen reader gets the board as a table, whatever part of it is drawn', async ({
  studio,
}) => {
  const board = new Board(studio)
  await expect(board.cards.first()).toBeVisible()
  const [heads, ...lanes] = await tableOf(studio)
  expect(heads!.map(({ role, name }) => [role, name])).toEqual(
    ['Moments', 'Demand', 'Idea', 'Brief', 'Draft', 'Review', 'Scheduled', 'Live'].map((name) => [
      'columnheader',
      name,
    ]),
  )
  const sorted = lanes.slice(0, 4)
  expect(sorted.map((cells) => cells[0]!.name)).toEqual(['Know', 'Go', 'Do', 'Buy'])
  for (const cells of sorted) {
    expect(cells.map(({ role }) => role)).toEqual(['rowheader', ...Array(7).fill('cell')])
  }
  for (const cells of lanes.slice(4)) {
    expect(
      cells.map(({ role }) => role),
      'unsorted topics are one wide cell',
    ).toEqual(['rowheader', 'cell'])
  }

  const live = sorted[0]![7]!
  expect(live.items.length).toBeGreaterThan(2)
  expect(live.items[0]).toMatch(/Choosing your first trail shoe.*strength 100/)

  // Scrolled to the end, other rows of the lists are drawn; each still says its true place.
  await board.root.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  await expect.poll(async () => (await tableOf(studio))[4]!.at(-1)!.items.length).toBeGreaterThan(0)
  expect(await tableOf(studio)).toHaveLength(lanes.length + 1)
  await board.root.evaluate((element) => element.scrollTo({ top: 700 }))
  const last = board.cells('know').last().getByRole('list')
  const count = Number(/\d+/.exec((await last.getAttribute('aria-label'))!)![0])
  const places = await last
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => [Number(item.ariaPosInSet), Number(item.ariaSetSize)]),
    )
  expect(places.length).toBeGreaterThan(0)
  expect(places.every(([place, of]) => place! >= 1 && place! <= of! && of === count)).toBe(true)
  expect(places.map(([place]) => place)).toEqual(
    places.map(([place]) => place).toSorted((a, b) => a! - b!),
  )
})
