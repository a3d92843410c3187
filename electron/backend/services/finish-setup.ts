import { NO_SETUP } from '#shared/domain/setup.ts'
import { type ActContext, actOn } from './act-context.ts'
import { setting } from './changes.ts'

/** Puts the guided set-up away, whatever is left of it, or takes it up again. */
export function finishSetup({ store }: ActContext, { finished }: { finished: boolean }): void {
  const settings = store.read.settings.read()
  const setup = { ...(settings.setup ?? NO_SETUP), finished }
  store.transact(actOn('setup.finish', settings.name), ({ write }) => {
    write([setting('plan', store.planId, 'setup', setup)])
  })
}
