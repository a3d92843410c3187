let last = 0

/** An id no other builder call of this run has given. */
export function nextId(noun: string): string {
  last += 1
  return `${noun}-${last}`
}
