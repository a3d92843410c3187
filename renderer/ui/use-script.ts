import { useEffect, useReducer } from 'react'

/**
 * A script that is fetched once `wanted`, for what is drawn without anything in its place until then;
 * `null` while it is on its way. Not `lazy`: React holds what a boundary reveals back for 300 ms.
 */
export function useScript<T>(script: LateScript<T>, wanted: boolean): T | null {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  const loaded = script.loaded()
  useEffect(() => {
    if (!wanted || loaded) return
    let left = false
    void script.load().then(() => !left && drawAgain())
    return () => {
      left = true
    }
  }, [script, wanted, loaded])
  return loaded
}

export type LateScript<T> = { loaded: () => T | null; load: () => Promise<void> }

/** Keeps what `load` brings; a failed try is followed by another when it is next wanted. */
export function lateScript<T>(load: () => Promise<T>): LateScript<T> {
  let kept: T | null = null
  return {
    loaded: () => kept,
    load: async () => {
      kept ??= await load().catch(() => null)
    },
  }
}
