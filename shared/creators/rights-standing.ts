import { daysBetween, type IsoDate } from '../domain/iso-date.ts'
import {
  type RightsEnding,
  rightsEndings,
  rightsHaveEnded,
  type RightsUse,
  type RightsWindow,
} from '../domain/rights.ts'
import { windowState } from '../domain/rights-clock.ts'

/**
 * How a card's rights stand on a day. `none`: nobody noted any. `ended`: all of them, and the card counts
 * for nothing. `part`: some uses are over while others hold, and the card counts as before. `holds`: no
 * use is over.
 */
export type RightsStanding = {
  state: 'none' | 'ended' | 'part' | 'holds'
  /** Uses that are over for good, with the day on which the last of them ended. */
  ended: { uses: RightsUse[]; endedOn: IsoDate } | null
  /** Uses that hold, or are still to come. */
  held: RightsUse[]
  /** Those of them that have not begun: they wait for what begins them, or for their day. */
  unbegun: RightsUse[]
  /** The next end of uses for good, with the days left until then; 0: today is their last. */
  next: { uses: RightsUse[]; endsOn: IsoDate; daysLeft: number } | null
}

export function rightsStanding(rights: readonly RightsWindow[], today: IsoDate): RightsStanding {
  const endings = rightsEndings(rights)
  const isOver = ({ endsOn }: RightsEnding) => endsOn !== null && endsOn < today
  const over = endings.filter(isOver)
  const ahead = endings.filter((ending) => !isOver(ending))
  const [first] = ahead
  const state =
    rights.length === 0
      ? 'none'
      : rightsHaveEnded(rights, today)
        ? 'ended'
        : over.length > 0
          ? 'part'
          : 'holds'
  return {
    state,
    ended:
      over.length === 0
        ? null
        : { uses: over.flatMap(({ uses }) => uses), endedOn: over.at(-1)!.endsOn! },
    held: ahead.flatMap(({ uses }) => uses),
    unbegun: ahead
      .flatMap(({ uses }) => uses)
      .filter((use) =>
        rights.every((window) => {
          const standing = windowState(window, today)
          return window.use !== use || standing === 'waits' || standing === 'ahead'
        }),
      ),
    next:
      first?.endsOn == null
        ? null
        : { uses: first.uses, endsOn: first.endsOn, daysLeft: daysBetween(today, first.endsOn) },
  }
}

/** Of cards that belong together: how many count for nothing, and whose rights end next. */
export function rightsAhead(
  cards: readonly { rights: readonly RightsWindow[] }[],
  today: IsoDate,
): { ended: number; part: number; next: RightsStanding['next'] } {
  const standings = cards.map(({ rights }) => rightsStanding(rights, today))
  const next = standings
    .flatMap((one) => one.next ?? [])
    .reduce<RightsStanding['next']>(
      (soonest, one) => (soonest === null || one.endsOn < soonest.endsOn ? one : soonest),
      null,
    )
  return {
    ended: standings.filter(({ state }) => state === 'ended').length,
    part: standings.filter(({ state }) => state === 'part').length,
    next,
  }
}
