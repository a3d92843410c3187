import type { ChecklistItem } from '#shared/domain/card.ts'

/** A point with a name of its own for as long as the panel is open. */
export type KeyedItem = ChecklistItem & { key: string }

/**
 * Gives the points of a list the names they had in the list before, so that a field being typed in
 * stays that field when another window adds, moves or removes a point: same words first, in order,
 * then what is left by place. New points get new names.
 */
export function keyItems(
  before: readonly KeyedItem[],
  items: readonly ChecklistItem[],
  newKey: () => string,
): KeyedItem[] {
  const free = new Set(before.map(({ key }) => key))
  const byText = new Map<string, string[]>()
  for (const { text, key } of before) byText.set(text, [...(byText.get(text) ?? []), key])
  const keys = items.map(({ text }) => {
    const key = byText.get(text)?.shift()
    if (key !== undefined) free.delete(key)
    return key
  })
  return items.map((item, at) => {
    let key = keys[at]
    const here = before[at]?.key
    if (key === undefined && here !== undefined && free.has(here)) key = here
    if (key === undefined) key = newKey()
    free.delete(key)
    return { ...item, key }
  })
}

/** The list with the point at `from` standing at `to`; the same list when it stands there. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const target = Math.min(Math.max(to, 0), items.length - 1)
  const item = items[from]
  if (item === undefined || target === from) return [...items]
  return items.toSpliced(from, 1).toSpliced(target, 0, item)
}

/** Points of pasted lines, without the marks of a list that people write before them. */
export function pointsOf(text: string): string[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.replace(/^\s*(?:[-*•◦‣]|\d+[.)]|\[[ xX]?\]|[☐☑✓])\s+/u, '').trim())
    .filter((line) => line !== '')
}
