import type { App } from '../app.ts'
import { readBoard, readBoardSince, readPackedBoard } from '../services/read-board.ts'
import type { Implementer } from './implementer.ts'

export const boardApi = (os: Implementer, app: App) =>
  os.board.router({
    snapshot: os.board.snapshot.handler(({ input }) => readBoard(app.on(input.planId).store)),
    packed: os.board.packed.handler(({ input }) => {
      const { store } = app.on(input.planId)
      const packed = readPackedBoard(store, app.today())
      app.daily.keep(store, packed)
      return packed.text
    }),
    since: os.board.since.handler(({ input }) =>
      readBoardSince(app.on(input.planId).store, input.seq),
    ),
  })
