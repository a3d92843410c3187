import type { z } from 'zod'
import type { Card } from '../domain/card.ts'
import { refuse } from './problem.ts'

export type Extra = Card['extra']
type Json = z.infer<ReturnType<typeof z.json>>

/**
 * Unknown keys stay with the nearest thing that has an `extra`. What hangs below it in places that
 * have none (the file's top level, a column, a checklist item, a source …) is kept in that `extra`
 * under this one key: place, then which one, then its unknown keys. Writing puts all of it back.
 */
export const ELSEWHERE = 'moment-studio:elsewhere'

/** Unknown keys found below a thing, by place and by which one of the place. */
export class Elsewhere {
  readonly #places = new Map<string, Map<string, Extra>>()

  keep(place: string, key: string, raw: object, known: readonly string[]): void {
    const extra = unknownKeys(raw, known)
    if (Object.keys(extra).length === 0) return
    const kept = this.#places.get(place) ?? new Map<string, Extra>()
    this.#places.set(place, kept.set(key, extra))
  }

  /** The thing's own unknown keys together with those from below it. */
  joinedWith(raw: object, known: readonly string[], path: string): Extra {
    const own = unknownKeys(raw, known)
    if (Object.hasOwn(own, ELSEWHERE)) refuse(path, `the key “${ELSEWHERE}” is reserved`)
    if (this.#places.size === 0) return own
    const places = [...this.#places].map(([place, kept]) => [place, Object.fromEntries(kept)])
    return { ...own, [ELSEWHERE]: Object.fromEntries(places) as Json }
  }
}

/** Own keys that are not known, `__proto__` among them as a plain key. */
function unknownKeys(raw: object, known: readonly string[]): Extra {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !known.includes(key)))
}

/** What is kept for one thing below the owner of `extra`. */
export function keptElsewhere(extra: Extra, place: string, key = ''): Extra {
  const found = [ELSEWHERE, place, key].reduce<unknown>(
    (at, step) => (isRecord(at) && Object.hasOwn(at, step) ? at[step] : undefined),
    extra,
  )
  return isRecord(found) ? (found as Extra) : {}
}

/**
 * `known` in the order given, then the unknown keys of `extra`. Known keys of value `undefined` are
 * left out; an unknown key never overwrites a known one.
 */
export function withExtra(known: Record<string, unknown>, extra: Extra): Record<string, unknown> {
  const others = Object.entries(extra).filter(
    ([key]) => key !== ELSEWHERE && !Object.hasOwn(known, key),
  )
  return Object.fromEntries([...Object.entries(known), ...others])
}

/** A key for each of a list that has no ids: its content and how often that stood before. */
export function keysByContent<T>(list: readonly T[], contentOf: (one: T) => string): string[] {
  const seen = new Map<string, number>()
  return list.map((one) => {
    const content = contentOf(one)
    const before = seen.get(content) ?? 0
    seen.set(content, before + 1)
    return before === 0 ? content : `${content} #${before + 1}`
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
