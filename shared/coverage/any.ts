/** `1 − Π(1 − s)`: at least one good answer among strengths of 0 to 1; 0 for none (coverage-model §2). */
export function anyOf(strengths: Iterable<number>): number {
  let missing = 1
  for (const strength of strengths) missing *= 1 - strength
  return 1 - missing
}

/** Up to this size a group is searched, beyond it indexed: most aims are served by a few cards. */
const SEARCHED = 12

/**
 * The cards that serve one aim (a topic, a channel, a tactic …) with their strengths, and what they
 * come to together. Changing one card costs one pass over the numbers of this group and no other.
 */
export class AnyGroup {
  /** Slots by id, once a group that has outgrown searching is searched. */
  #slots: Map<string, number> | null = null
  readonly #ids: string[] = []
  readonly #strengths: number[] = []
  #value: number | null = null

  get size(): number {
    return this.#ids.length
  }

  get cardIds(): readonly string[] {
    return this.#ids
  }

  get value(): number {
    return (this.#value ??= anyOf(this.#strengths))
  }

  /** Puts a card that is not in the group yet. */
  add(cardId: string, strength: number): void {
    this.#slots?.set(cardId, this.#ids.length)
    this.#ids.push(cardId)
    this.#strengths.push(strength)
    this.#value = null
  }

  remove(cardId: string): void {
    const slot = this.#slotOf(cardId)
    if (slot < 0) return
    const lastId = this.#ids.pop()!
    const lastStrength = this.#strengths.pop()!
    if (lastId !== cardId) {
      this.#ids[slot] = lastId
      this.#strengths[slot] = lastStrength
      this.#slots?.set(lastId, slot)
    }
    this.#slots?.delete(cardId)
    this.#value = null
  }

  /** −1 for a card that is not in the group. */
  #slotOf(cardId: string): number {
    if (this.#ids.length <= SEARCHED) return this.#ids.indexOf(cardId)
    this.#slots ??= new Map(this.#ids.map((id, at) => [id, at]))
    return this.#slots.get(cardId) ?? -1
  }
}

/** Groups by the id of their aim. An aim without cards has no group and the value 0. */
export class AnyGroups {
  readonly #groups = new Map<string, AnyGroup>()

  value(id: string): number {
    return this.#groups.get(id)?.value ?? 0
  }

  cardIds(id: string): readonly string[] {
    return this.#groups.get(id)?.cardIds ?? []
  }

  /** Ids of the aims that at least one card serves. */
  ids(): Iterable<string> {
    return this.#groups.keys()
  }

  /** Puts a card that does not serve the aim yet. */
  add(id: string, cardId: string, strength: number): void {
    this.#groupOf(id).add(cardId, strength)
  }

  remove(id: string, cardId: string): void {
    const group = this.#groups.get(id)
    group?.remove(cardId)
    if (group?.size === 0) this.#groups.delete(id)
  }

  #groupOf(id: string): AnyGroup {
    let group = this.#groups.get(id)
    if (!group) this.#groups.set(id, (group = new AnyGroup()))
    return group
  }
}
