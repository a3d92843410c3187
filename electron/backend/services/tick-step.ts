import { type ActContext, actOn } from './act-context.ts'
import { setting } from './changes.ts'

/** Ticks a step of an action plan by hand, or notes something about it; left out: stays. */
export function tickStep(
  { store }: ActContext,
  input: { key: string; done?: boolean | undefined; note?: string | undefined },
): void {
  const { name, ticks } = store.read.settings.read()
  const { [input.key]: before = { done: false, note: '' }, ...others } = ticks
  const tick = { done: input.done ?? before.done, note: input.note ?? before.note }
  const isEmpty = !tick.done && tick.note === ''
  store.transact(actOn('setup.tick', name), ({ write }) => {
    const after = isEmpty ? others : { ...others, [input.key]: tick }
    write([setting('plan', store.planId, 'ticks', after)])
  })
}
