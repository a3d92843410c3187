import { createContext, use, type ReactNode } from 'react'
import type { SystemInfo } from '#shared/contract/system.ts'
import { useReviewing } from '../backend/context.tsx'

const SystemContext = createContext<SystemInfo | null>(null)

export function SystemProvider(props: { info: SystemInfo; children: ReactNode }) {
  return <SystemContext value={props.info}>{props.children}</SystemContext>
}

/** What the host can do, and the day the scores are for. */
export function useSystem(): SystemInfo {
  const info = use(SystemContext)
  if (info === null) throw new Error('SystemProvider is missing above this component')
  return info
}

/**
 * False while another studio holds the library, and in a review: edits are refused, so their controls
 * are not offered.
 */
export function useCanWrite(): boolean {
  const reviewing = useReviewing()
  return useCanComment() && !reviewing
}

/** A review leaves this. */
export function useCanComment(): boolean {
  return useSystem().access === 'write'
}
