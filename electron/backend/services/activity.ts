import type { ActivityPage } from '#shared/contract/activity.ts'
import type { CardLogReader, ThingAct } from '../store/card-log.ts'
import type { PlanStore } from '../store/plan-store.ts'

/** Words typed within so many milliseconds of each other are one stretch of writing. */
const ONE_SITTING_MS = 15 * 60_000

type Page = { before: number | null; limit: number }
type ThingLog = Pick<CardLogReader, 'acts' | 'changes'>

/**
 * What happened to a card, its brief, its comments and its files: a page of acts, newest first. Typing
 * in the brief, which is an act every moment, is drawn together to stretches of one person's writing.
 *
 * @param input before number of the act that the page before ended with; `null`: the newest page
 */
export const cardActivity = (store: PlanStore, input: Page & { cardId: string }): ActivityPage =>
  pageOf(store, store.read.cardLog, input.cardId, input)

/** What happened to a topic itself, in the same way. */
export const topicActivity = (store: PlanStore, input: Page & { topicId: string }): ActivityPage =>
  pageOf(store, store.read.topicLog, input.topicId, input)

function pageOf(
  { consistently }: PlanStore,
  log: ThingLog,
  id: string,
  { before, limit }: Page,
): ActivityPage {
  return consistently(() => {
    const entries: (ThingAct & { first: number })[] = []
    let more = false
    for (const act of log.acts(id, before ?? Number.MAX_SAFE_INTEGER)) {
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
    const changes = log.changes(id, oldest.first, entries[0]!.number)
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

/** `earlier` is the act before `later` in the log of the thing. */
function isOneSitting(later: ThingAct & { first: number }, earlier: ThingAct): boolean {
  return (
    later.typing &&
    earlier.typing &&
    later.person === earlier.person &&
    later.at - earlier.at <= ONE_SITTING_MS
  )
}
