import type { App } from '../app.ts'
import type { Implementer } from './implementer.ts'

export const feedApi = (os: Implementer, app: App) =>
  os.feed.router({
    watch: os.feed.watch.handler(({ input, signal }) => app.on(input.planId).store.watch(signal)),
  })
