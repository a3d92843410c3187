import { useCallback, useEffect, useRef, useState } from 'react'
import type { KeywordList } from '#shared/contract/keywords.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { useTell } from '../../app/use-tell.ts'
import type { KeywordPages } from './keyword-pages.ts'

export type Choice = {
  ids: ReadonlySet<string>
  toggle: (id: string, index: number) => void
  only: (id: string, index: number) => void
  /** From where the last choice was made to `index`, whether those rows are here or not. */
  upTo: (index: number) => void
  /** Where `upTo` starts, when nothing is chosen on the way there. */
  startAt: (index: number) => void
  all: () => void
  clear: () => void
  /** Runs once what was asked to be chosen is chosen: keys come faster than far rows. */
  whenChosen: (run: (ids: ReadonlySet<string>) => void) => void
}

const NONE: ReadonlySet<string> = new Set()

/** The chosen keywords of a list; another list starts with none. */
export function useChoice(list: KeywordList, key: string, pages: KeywordPages): Choice {
  const client = useClient()
  const planId = usePlanId()
  const tell = useTell()
  const [ids, setIds] = useState(NONE)
  const anchor = useRef(0)
  const asked = useRef(0)
  const current = useRef(list)
  const [listed, setListed] = useState(key)
  if (listed !== key) {
    setListed(key)
    setIds(NONE)
  }

  useEffect(() => {
    current.current = list
  })
  useEffect(() => {
    asked.current += 1
    anchor.current = 0
  }, [key])

  const held = useRef(NONE)
  const waiting = useRef<((ids: ReadonlySet<string>) => void) | null>(null)
  const isAsking = useRef(false)
  useEffect(() => {
    held.current = NONE
    isAsking.current = false
    waiting.current = null
  }, [key])
  /** What was asked for before is overtaken. */
  const take = useCallback((next: ReadonlySet<string>) => {
    asked.current += 1
    isAsking.current = false
    held.current = next
    setIds(next)
    const run = waiting.current
    waiting.current = null
    run?.(next)
  }, [])

  const toggle = useCallback(
    (id: string, index: number) => {
      anchor.current = index
      const next = new Set(held.current)
      if (!next.delete(id)) next.add(id)
      take(next)
    },
    [take],
  )
  const only = useCallback(
    (id: string, index: number) => {
      anchor.current = index
      take(new Set([id]))
    },
    [take],
  )
  const clear = useCallback(() => take(NONE), [take])
  const whenChosen = useCallback((run: (ids: ReadonlySet<string>) => void) => {
    if (isAsking.current) waiting.current = run
    else run(held.current)
  }, [])
  const fetch = useCallback(
    (offset: number, count: number | null) => {
      const mine = ++asked.current
      isAsking.current = true
      tell(async () => {
        const query = { planId, list: current.current, offset, count }
        const found = await client.keywords.ids(query).catch((error: unknown) => {
          if (asked.current === mine) isAsking.current = false
          throw error
        })
        if (asked.current === mine) take(new Set(found.ids))
      })
    },
    [client, planId, take, tell],
  )
  const upTo = useCallback(
    (index: number) => {
      const from = Math.min(anchor.current, index)
      const count = Math.abs(anchor.current - index) + 1
      const here = pages.idsFrom(from, count)
      if (here) take(new Set(here))
      else fetch(from, count)
    },
    [fetch, pages, take],
  )
  const startAt = useCallback((index: number) => {
    anchor.current = index
  }, [])
  const all = useCallback(() => fetch(0, null), [fetch])
  return { ids, toggle, only, upTo, startAt, all, clear, whenChosen }
}
