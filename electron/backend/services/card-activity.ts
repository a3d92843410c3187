import type { ActivityPage } from '#shared/contract/activity.ts'
import type { CardAct } from '../store/card-log.ts'
import type { PlanStore } from '../store/plan-store.ts'

/** Words typed within so many milliseconds of each other are one stretch of writing. */
const ONE_SITTING_MS = 15 * 60_000

/**
 * What happened to a card, its brief, its comments and its files: a page of acts, newest first. Typing
 * in the brief, which is an act every moment, is drawn together to stretches of one person's writing.
 *
 * @param input before number of the act that the page before ended with; `null`: the newest page
 */
export function cardActivity(
  { read, consistently }: PlanStore,
  input: { cardId: string; before: number | null; limit: number },
): ActivityPage {
  return consistently(() => {
    const { cardId, limit } = input
    const entries: (CardAct & { first: number })[] = []
    let more = false
    for (const act of read.cardLog.acts(cardId, input.before ?? Number.MAX_SAFE_INTEGER)) {
      const last = entries.at(-1)
      if (last && isOneSitting(last, act)) {
        last.first = act.number
        continue
      }
      if (entries.length === limit) {
        more = true
        break
      }
      entries.push({ ...act, first: act.number })
    }
    const oldest = entries.at(-1)
    if (!oldest) return { entries: [], before: null }
    const changes = read.cardLog.changes(cardId, oldest.first, entries[0]!.number)
    return {
      entries: entries.map(({ typing, first: _, ...act }) => ({
        ...act,
        changes: typing
          ? []
          : changes.flatMap(({ act: number, seq: _seq, ...change }) =>
              number === act.number ? [change] : [],
            ),
      })),
      before: more ? oldest.first : null,
    }
  })
}

/** `earlier` is the act before `later` in the log of the card. */
function isOneSitting(later: CardAct & { first: number }, earlier: CardAct): boolean {
  return (
    later.typing &&
    earlier.typing &&
    later.person === earlier.person &&
    later.at - earlier.at <= ONE_SITTING_MS
  )
}
