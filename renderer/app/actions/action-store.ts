import type { ActionId } from '#shared/actions/actions.ts'

type Run = () => void

/** What each action does now, by whoever can do it: the last to say so, until it goes. */
export type ActionStore = {
  /** @returns how to take it back */
  register(id: ActionId, run: Run): () => void
  /** False when nobody can do it now. */
  run(id: ActionId): boolean
  has(id: ActionId): boolean
  subscribe(listener: () => void): () => void
  /** Changes whenever what can be done changes. */
  version(): number
}

export function createActionStore(): ActionStore {
  const runs = new Map<ActionId, Run[]>()
  const listeners = new Set<() => void>()
  let version = 0
  const changed = () => {
    version += 1
    for (const listener of listeners) listener()
  }
  const newest = (id: ActionId) => runs.get(id)?.at(-1)
  return {
    register(id, run) {
      runs.set(id, [...(runs.get(id) ?? []), run])
      changed()
      return () => {
        runs.set(
          id,
          runs.get(id)!.filter((other) => other !== run),
        )
        changed()
      }
    },
    run(id) {
      const run = newest(id)
      run?.()
      return run !== undefined
    },
    has: (id) => newest(id) !== undefined,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
}

/** The window's actions. */
export const actions = createActionStore()
