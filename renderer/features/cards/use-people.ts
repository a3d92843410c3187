import { usePlanQuery } from '../../backend/plan-query.ts'

const NOBODY = { self: '', people: [] as string[] }

/** Who can own a card or be mentioned, and who works here. */
export function usePeople(): { self: string; people: string[] } {
  const people = usePlanQuery(['people'], ['plan', 'card', 'comment'], (client, planId) =>
    client.comments.people({ planId }),
  )
  return people.data ?? NOBODY
}
