import type { Entry } from '#renderer/features/palette/entry.ts'
import { createSearch } from '#renderer/features/palette/search.ts'
import { BIG, bigPlan } from './big-plan.ts'
import type { Figure } from './figure.ts'
import { busyTimes, percentile } from './measure.ts'

/** What people type to find something: letter by letter, in three scripts, with an error, in vain. */
const TYPED = ['trail shoes', 'как выбрать', '跑鞋推荐', 'rfr ds,hfnm', 'trial shose', 'xqzwv jj']
const PROMISED_MS = 30

/** The palette's answer to each key on the board's plan. */
export function paletteFigures(): Figure[] {
  const { cards, topics } = bigPlan(BIG)
  const entries: Entry[] = [
    ...cards.map(({ id, title }): Entry => ({ key: `card ${id}`, kind: 'card', title })),
    ...topics.map(({ id, title }): Entry => ({ key: `topic ${id}`, kind: 'topic', title })),
  ]
  const search = createSearch(entries, [])
  const keys = TYPED.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)))
  const times = busyTimes(5, ...keys.map((query) => () => search(query, 50)))
  return [
    {
      name: `palette, a key among ${entries.length} names, 95 %`,
      unit: 'ms',
      measured: percentile(times, 0.95),
      limit: PROMISED_MS,
      of: 'the list follows the typing',
    },
  ]
}
