import { useCallback, useEffect, useRef, useState } from 'react'
import type { KeywordList } from '#shared/contract/keywords.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { useTell } from '../../app/use-tell.ts'

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
}

const NONE: ReadonlySet<string> = new Set()

/** The chosen keywords of a list; another list starts with none. */
export function useChoice(list: KeywordList, key: string): Choice {
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

  const toggle = useCallback((id: string, index: number) => {
    asked.current += 1
    anchor.current = index
    setIds((old) => {
      const next = new Set(old)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const only = useCallback((id: string, index: number) => {
    asked.current += 1
    anchor.current = index
    setIds(new Set([id]))
  }, [])
  const clear = useCallback(() => {
    asked.current += 1
    setIds((old) => (old.size === 0 ? old : NONE))
  }, [])
  const fetch = useCallback(
    (offset: number, count: number | null) => {
      const mine = ++asked.current
      tell(async () => {
        const found = await client.keywords.ids({ planId, list: current.current, offset, count })
        if (asked.current === mine) setIds(new Set(found.ids))
      })
    },
    [client, planId, tell],
  )
  const upTo = useCallback(
    (index: number) => {
      const from = Math.min(anchor.current, index)
      fetch(from, Math.abs(anchor.current - index) + 1)
    },
    [fetch],
  )
  const startAt = useCallback((index: number) => {
    anchor.current = index
  }, [])
  const all = useCallback(() => fetch(0, null), [fetch])
  return { ids, toggle, only, upTo, startAt, all, clear }
}
