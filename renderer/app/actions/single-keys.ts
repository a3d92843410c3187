import { useSyncExternalStore } from 'react'

/**
 * Whether plain letters are shortcuts. People who speak to their computer must be able to turn them
 * off (WCAG 2.1.4): a word heard wrongly would be a row of commands. Kept by the window's profile.
 */
const KEY = 'moment-studio:single-keys'
const listeners = new Set<() => void>()

export const singleKeysOn = (): boolean => window.localStorage.getItem(KEY) !== 'off'

export function setSingleKeys(on: boolean): void {
  if (on) window.localStorage.removeItem(KEY)
  else window.localStorage.setItem(KEY, 'off')
  for (const listener of listeners) listener()
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, singleKeysOn)
}
