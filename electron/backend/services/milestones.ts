import type { Milestone } from '#shared/contract/trend.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { PlanReader } from '../store/plan-reader.ts'

/** Titles that a day's launches are told by. */
const MOST_TITLES = 5

type Launches = Extract<Milestone, { kind: 'launch' }>

/** Imports that stand, and the cards that went live by day, oldest first; each card once, its last time. */
export function milestones(read: PlanReader, dayOf: (at: number) => IsoDate): Milestone[] {
  const imports = read.milestoneLog.imports().map(({ at, subject, count }): Milestone => ({
    kind: 'import',
    day: dayOf(at),
    subject,
    count,
  }))
  const byDay = new Map<IsoDate, Launches>()
  const last = new Map(read.milestoneLog.launches().map((launch) => [launch.cardId, launch]))
  for (const { at, title } of [...last.values()].toSorted((a, b) => a.at - b.at)) {
    const day = dayOf(at)
    let launches = byDay.get(day)
    if (!launches) byDay.set(day, (launches = { kind: 'launch', day, count: 0, titles: [] }))
    launches.count += 1
    if (launches.titles.length < MOST_TITLES) launches.titles.push(title)
  }
  return [...imports, ...byDay.values()].toSorted((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  )
}
