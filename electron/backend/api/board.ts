import type { App } from '../app.ts'
import {
  type PackedBoard,
  readBoard,
  readBoardSince,
  readPackedBoard,
} from '../services/read-board.ts'
import type { Implementer } from './implementer.ts'

export const boardApi = (os: Implementer, app: App) =>
  os.board.router({
    snapshot: os.board.snapshot.handler(({ input }) => readBoard(app.on(input.planId).store)),
    opening: os.board.opening.handler(({ input }) => packedOf(app, input.planId).opening),
    packed: os.board.packed.handler(({ input }) => packedOf(app, input.planId).text),
    since: os.board.since.handler(({ input }) =>
      readBoardSince(app.on(input.planId).store, input.seq),
    ),
  })

/** The board as a window gets it; a plan that is opened has its standing of the day kept. */
function packedOf(app: App, planId: string): PackedBoard {
  const { store } = app.on(planId)
  const packed = readPackedBoard(store, app.today())
  app.daily.keep(store, packed)
  return packed
}
