import type { PlanStore } from '../store/plan-store.ts'

/** Who can be named: owners of cards, authors of comments and who works here, sorted. */
export function knownPeople({ read, person, consistently }: PlanStore): {
  self: string
  people: string[]
} {
  const people = consistently(() => [...read.cards.owners(), ...read.comments.people(), person])
  return {
    self: person,
    people: [...new Set(people)].filter((name) => name.trim() !== '').toSorted(),
  }
}
