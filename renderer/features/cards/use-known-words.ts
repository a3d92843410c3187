import { useMemo } from 'react'
import { usePlan } from '../../backend/context.tsx'

/** The plan's own words for who and what something is for. */
export const WORD_FIELDS = ['audiences', 'products', 'markets', 'tags'] as const
export type WordField = (typeof WORD_FIELDS)[number]

/** The words that cards and topics of the plan have in each of these fields, in order. */
export function useKnownWords(): Readonly<Record<WordField, readonly string[]>> {
  const cards = usePlan((plan) => plan.cards)
  const topics = usePlan((plan) => plan.topics)
  return useMemo(() => {
    const words = {
      audiences: new Set<string>(),
      products: new Set<string>(),
      markets: new Set<string>(),
      tags: new Set<string>(),
    }
    for (const one of [...cards.values(), ...topics.values()]) {
      for (const field of WORD_FIELDS) for (const word of one[field]) words[field].add(word)
    }
    return {
      audiences: [...words.audiences].toSorted(),
      products: [...words.products].toSorted(),
      markets: [...words.markets].toSorted(),
      tags: [...words.tags].toSorted(),
    }
  }, [cards, topics])
}
