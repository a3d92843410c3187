const SAFE = new Set(['http:', 'https:', 'mailto:'])

/** True for an absolute address that is safe to follow from a card or a brief. */
export function isSafeUrl(text: string): boolean {
  try {
    return SAFE.has(new URL(text.trim()).protocol)
  } catch {
    return false
  }
}

/** The address as typed, or with `https://` before a bare host; `null` when neither is safe. */
export function toSafeUrl(text: string): string | null {
  const typed = text.trim()
  if (isSafeUrl(typed)) return typed
  const bare = /^[^\s/:@]+\.[^\s/:@]+/u.test(typed) && !/^[a-z][a-z\d+.-]*:(?!\d)/iu.test(typed)
  const guessed = `https://${typed}`
  return bare && isSafeUrl(guessed) ? guessed : null
}
