import { setTimeout as wait } from 'node:timers/promises'
import { withFolder } from '../studio/library.ts'
import { bareStore, insertBare, type BareRow } from './bare-store.ts'
import { BIG, bigPlan, SMALL, type PlanSize } from './big-plan.ts'
import { diceOf } from './dice.ts'
import { times, type Figure } from './figure.ts'
import { median, percentile, timeOf, timeOfAsync } from './measure.ts'
import { fillLibrary, openStudio, type Client } from './studio.ts'

const SEARCHES = ['run', 'shoe', 'fernwell', 'near me', 'купить', '越野', 'boots for winter', 'zzz']

/** Saving, opening, catching up and searching in the big plan, through the backend's router. */
export async function storeFigures(): Promise<Figure[]> {
  const empty = await withFolder('bench-empty', async (folder) => {
    const planId = fillLibrary(folder, { ...SMALL, cards: 0, topics: 1, keywords: 0, links: 0 })
    return median(await openings(folder, planId, 9))
  })
  return withFolder('bench-store', async (folder) => {
    const planId = fillLibrary(folder, BIG)
    const opening = median(await openings(folder, planId, 7))
    const { client, close } = openStudio(folder)
    try {
      const figures = [
        ...(await saves(folder, client, planId, BIG)),
        { name: 'opening the plan to its board', unit: 'ms', measured: opening, limit: null },
        { name: '  the same of an empty plan', unit: 'ms', measured: empty, limit: null },
        await catchingUp(client, planId),
        ...(await searching(client, planId)),
      ]
      return figures
    } finally {
      close()
    }
  })
}

/** From nothing open to the board as data. */
async function openings(folder: string, planId: string, rounds: number): Promise<number[]> {
  const took: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    took.push(
      await timeOfAsync(async () => {
        const { client, close } = openStudio(folder)
        await client.board.snapshot({ planId })
        close()
      }),
    )
  }
  return took
}

const SAVES = 200

/** A card moved, against a row inserted, both durable; in turns. */
async function saves(
  folder: string,
  client: Client,
  planId: string,
  size: PlanSize,
): Promise<Figure[]> {
  const dice = diceOf(11)
  const { columns, cards } = await client.board.snapshot({ planId })
  const db = bareStore(folder, 'bare')
  const moves: number[] = []
  const bare: number[] = []
  for (let save = 0; save < SAVES; save += 1) {
    const card = cards[dice.below(size.cards)]!
    const columnId = columns[(save + dice.below(columns.length)) % columns.length]!.id
    const place = { columnId, beforeId: null }
    moves.push(
      await timeOfAsync(() =>
        client.cards.move({ planId, cardId: card.id, moment: card.moment, place }),
      ),
    )
    const row: BareRow = [`id-${save}`, 'topic', card.title, 1, 1, 1, card.moment, '', '[]']
    bare.push(timeOf(() => insertBare(db, [row])))
    await wait(0)
  }
  db.close()
  return [
    {
      name: 'a durable save (card moved)',
      unit: 'ms',
      measured: median(moves),
      limit: null,
      of: `later 1.5 × ${median(bare).toFixed(2)} ms of a bare durable insert`,
    },
    {
      name: '  of it above the bare save',
      unit: 'ms',
      measured: median(moves) - median(bare),
      ...times(4, median(bare), 'a bare durable insert'),
    },
  ]
}

async function catchingUp(client: Client, planId: string): Promise<Figure> {
  const { cards, seq: start } = await client.board.snapshot({ planId })
  const took: number[] = []
  let seq = start
  for (const card of cards.slice(0, 50)) {
    await client.cards.update({ planId, cardId: card.id, patch: { title: `${card.title} again` } })
    took.push(
      await timeOfAsync(async () => {
        ;({ seq } = await client.board.since({ planId, seq }))
      }),
    )
  }
  return { name: 'board since one edit', unit: 'ms', measured: median(took), limit: 5 }
}

/** Against a look at every phrase in memory, in turns. */
async function searching(client: Client, planId: string): Promise<Figure[]> {
  const phrases = bigPlan(BIG).keywords.map(({ phrase }) => phrase)
  const took: number[] = []
  const bare: number[] = []
  for (let round = 0; round < 4; round += 1) {
    for (const search of SEARCHES) {
      bare.push(timeOf(() => phrases.filter((phrase) => phrase.includes(search))))
      took.push(
        await timeOfAsync(() => client.keywords.list({ planId, query: { search, limit: 100 } })),
      )
    }
  }
  const measured = percentile(took, 0.95)
  return [
    { name: 'keyword search as one types, p95', unit: 'ms', measured, limit: 30 },
    {
      name: '  of it for each look at every phrase in memory',
      unit: '×',
      measured: measured / percentile(bare, 0.95),
      limit: null,
    },
  ]
}
