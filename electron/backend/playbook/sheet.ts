import { propertiesOf, valueOf, type Node } from './located-json.ts'

/** A value of a file and where it stands; `null`: the studio's own, which stands in no file. */
export type Held = { value: unknown; node: Node | null }

/** An entry of a list, a text of its own (`index` null), or all of the file (both null). */
export type Spot = { key: string | null; index: number | null }

export type Found = { spot: Spot; held: Held | undefined; rest: PropertyKey[] }

/** The one list of a file that names none. */
const ONLY = ''

/** A file of the playbook as a person may edit it: lists of entries, and texts beside them. */
export class Sheet {
  readonly #parts = new Map<string, Held | Held[]>()
  readonly #own: unknown

  /** @param own the part as the studio came with it; it says which of the two shapes a file has */
  constructor(root: Node, own: unknown) {
    this.#own = own
    if (Array.isArray(own)) this.#parts.set(ONLY, heldIn(root))
    else {
      for (const { key, value } of propertiesOf(root).toReversed()) {
        if (value) this.#parts.set(key, value.type === 'array' ? heldIn(value) : heldAs(value))
      }
    }
  }

  static fits(root: Node | undefined, own: unknown): root is Node {
    return root?.type === (Array.isArray(own) ? 'array' : 'object')
  }

  plain(): unknown {
    const plain = [...this.#parts].map(([key, part]) => {
      return [key, Array.isArray(part) ? part.map(({ value }) => value) : part.value] as const
    })
    return Array.isArray(this.#own) ? plain[0]?.[1] : Object.fromEntries(plain)
  }

  /** What stands at a path of the plain value, and the path within it. */
  at(path: readonly PropertyKey[]): Found {
    const [first, ...inside] = Array.isArray(this.#own) ? [ONLY, ...path] : path
    if (first === undefined) return { spot: { key: null, index: null }, held: undefined, rest: [] }
    const key = String(first)
    const part = this.#parts.get(key)
    const [index, ...rest] = inside
    if (Array.isArray(part) && typeof index === 'number') {
      return { spot: { key, index }, held: part[index], rest }
    }
    const whole = key === ONLY
    const spot = { key: whole ? null : key, index: null }
    return { spot, held: Array.isArray(part) ? undefined : part, rest: inside }
  }

  /** The entry or text around a place of the file. */
  around(offset: number): Found | null {
    for (const [key, part] of this.#parts) {
      const all = Array.isArray(part) ? part : [part]
      const index = all.findIndex(({ node }) => node && isAround(node, offset))
      if (index < 0) continue
      const spot = { key, index: Array.isArray(part) ? index : null }
      return { spot, held: all[index], rest: [] }
    }
    return null
  }

  /** Puts the studio's own where a mistake stands, or takes it out where there is none. */
  giveWay({ key, index }: Spot): 'own' | 'left-out' {
    if (key === null) {
      this.#parts.clear()
      if (Array.isArray(this.#own)) this.#parts.set(ONLY, ownHeld(this.#own))
      else for (const name of Object.keys(this.#own as object)) this.#restore(name)
      return 'own'
    }
    const part = this.#parts.get(key)
    if (index === null || !Array.isArray(part)) return this.#restore(key)
    const [out] = part.splice(index, 1)
    const own = this.#standIn(out, key, index)
    if (own === undefined) return 'left-out'
    part.splice(index, 0, { value: own, node: null })
    return 'own'
  }

  /** Adds the studio's own entries that a broken file hides. */
  addLost(): void {
    for (const [key, part] of this.#parts) {
      if (!Array.isArray(part)) continue
      const there = new Set(part.map(({ value }) => idOf(value)))
      for (const [index, own] of this.#ownList(key).entries()) {
        const id = idOf(own)
        if (id === null || there.has(id)) continue
        part.splice(Math.min(index, part.length), 0, { value: own, node: null })
      }
    }
  }

  #restore(key: string): 'own' | 'left-out' {
    const own = Array.isArray(this.#own) ? undefined : (this.#own as Record<string, unknown>)[key]
    if (own === undefined) {
      this.#parts.delete(key)
      return 'left-out'
    }
    this.#parts.set(key, Array.isArray(own) ? ownHeld(own) : { value: own, node: null })
    return 'own'
  }

  #ownList(key: string): readonly unknown[] {
    const own: unknown =
      key === ONLY ? this.#own : (this.#own as Record<string, unknown> | undefined)?.[key]
    return Array.isArray(own) ? own : []
  }

  /** The own entry of the same id; of an entry without an id, that of the same place. */
  #standIn(out: Held | undefined, key: string, index: number): unknown {
    const list = this.#ownList(key)
    const id = idOf(out?.value)
    const own =
      list.find((one) => id !== null && idOf(one) === id) ?? (id ? undefined : list[index])
    const ownId = idOf(own)
    const part = this.#parts.get(key) as Held[]
    const isThere = ownId !== null && part.some(({ value }) => idOf(value) === ownId)
    return isThere ? undefined : own
  }
}

export function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && (value as { id?: unknown }).id
  return typeof id === 'string' ? id : null
}

const heldAs = (node: Node): Held => ({ value: valueOf(node), node })
const heldIn = (list: Node): Held[] => (list.children ?? []).map(heldAs)
const ownHeld = (list: readonly unknown[]): Held[] => list.map((value) => ({ value, node: null }))

function isAround({ offset, length }: Node, at: number): boolean {
  return at > offset && at < offset + length
}
