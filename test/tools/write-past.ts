import { isoDateOf } from '#shared/domain/iso-date.ts'
import { startBackend, steadyLoans } from '../electron/backend/in-process-client.ts'

/**
 * `node test/tools/write-past.ts LIBRARY`: fills an empty library with the sample plan and a past, for
 * tests and screenshots. It was made on 1 September 2026 and worked on now and then until November.
 */
const DAY_MS = 86_400_000
const BEGAN = Date.parse('2026-09-01T12:00:00Z')

const libraryFolder = process.argv[2]
if (!libraryFolder) throw new Error('which library?')

let now = BEGAN
const { client, backend } = startBackend({ ...steadyLoans(), libraryFolder, now: () => ++now })
try {
  const { planId } = await client.plans.openSample()
  await client.board.packed({ planId })
  await onDay(20, passOneCheck)
  await onDay(50, () => launch(3))
  await onDay(70, () => launch(2))
  await onDay(75, removeOneCard)

  async function onDay(after: number, work: () => Promise<unknown>): Promise<void> {
    now = Date.parse(`${isoDateOf(BEGAN + after * DAY_MS)}T12:00:00Z`)
    await client.board.packed({ planId })
    await work()
  }

  async function passOneCheck() {
    const { checks } = await client.board.snapshot({ planId })
    // Of a moment that the sample's audits, which are of later days, do not judge.
    const { id } = checks.find(({ state, moment }) => state === 'fail' && moment !== 'buy')!
    await client.checks.update({ planId, checkId: id, patch: { state: 'pass' } })
  }

  /** Moves so many cards that are not live to the end of the board. */
  async function launch(count: number) {
    const { columns, cards } = await client.board.snapshot({ planId })
    const columnId = columns.at(-1)!.id
    const waiting = cards.filter((card) => card.columnId !== columnId && !card.archived)
    for (const { id, moment } of waiting.slice(0, count)) {
      await client.cards.move({ planId, cardId: id, moment, place: { columnId, beforeId: null } })
    }
  }

  async function removeOneCard() {
    const { cards } = await client.board.snapshot({ planId })
    await client.cards.remove({ planId, cardId: cards[0]!.id })
  }
} finally {
  backend.close()
}
