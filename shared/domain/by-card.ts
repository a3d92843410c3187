/** Things that hang on cards, by the card, each card's in the order given. */
export function byCard<T extends { cardId: string }>(things: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const group = groups.get(thing.cardId)
    if (group) group.push(thing)
    else groups.set(thing.cardId, [thing])
  }
  return groups
}
