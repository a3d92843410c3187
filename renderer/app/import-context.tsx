import { createContext, use } from 'react'

/** Opens the import wizard from anywhere in a plan; `null` where the plan cannot be written. */
export const ImportContext = createContext<(() => void) | null>(null)

export function useOpenImport(): (() => void) | null {
  return use(ImportContext)
}
