import { keptElsewhere, withExtra, type Extra } from './extra.ts'
import { KNOWN } from './known-keys.ts'
import type { Holder } from './read-held.ts'

/** The key under an item, which is the entity too. */
type Detail = 'place' | 'message' | 'asset'

/**
 * A detail that an item holds under a key of its own: none or one, its id that of the card. What this
 * version does not know in it is kept with the card.
 */
export function readDetail<T extends object>(
  { item, cardId, elsewhere }: Holder,
  name: Detail,
  empty: T,
): (T & { id: string })[] {
  const raw = item[name] as Partial<T> | undefined
  if (raw === undefined) return []
  elsewhere.keep(name, '', raw, KNOWN[name])
  const known = Object.keys(empty).flatMap((field) =>
    Object.hasOwn(raw, field) ? [[field, raw[field as keyof T]]] : [],
  )
  return [{ ...empty, ...(Object.fromEntries(known) as Partial<T>), id: cardId }]
}

/** Only what is filled in is written, in the order of `empty`, then what this version does not know. */
export function formatDetail<T extends object>(
  detail: T & { id: string },
  name: Detail,
  empty: T,
  extra: Extra,
): Record<string, unknown> {
  const filled = Object.entries(empty).flatMap(([field, nothing]) => {
    const value: unknown = detail[field as keyof T]
    return JSON.stringify(value) === JSON.stringify(nothing) ? [] : [[field, value] as const]
  })
  return withExtra(Object.fromEntries(filled), keptElsewhere(extra, name))
}

export const byId = <T extends { id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((one) => [one.id, one]))
