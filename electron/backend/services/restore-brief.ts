import type { Change } from '#shared/merge/change.ts'
import { bringingBack, takingBack } from '../brief/brief-versions.ts'
import type { LoggedChange } from '../store/change-log.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { type ActContext, actOn } from './act-context.ts'
import { briefAt } from './brief-versions.ts'
import { cardOf } from './find.ts'

export const RESTORE_BRIEF = 'briefs.restore'

/**
 * Gives a card's brief the content it had after change `seq`, as an act that undo takes back; what
 * was written since stays among the versions.
 *
 * @throws DomainError NOT_FOUND when nothing was written by then
 */
export function restoreBrief(
  { store }: ActContext,
  { cardId, seq }: { cardId: string; seq: number },
): void {
  const card = cardOf(store.read, cardId)
  store.transact(actOn(RESTORE_BRIEF, card.title), ({ read, write }) => {
    const change = writing(
      cardId,
      bringingBack(read.briefs.state(cardId), briefAt(read, cardId, seq)),
    )
    if (change) write([change])
  })
}

/** Undoing it: takes back what it wrote, and leaves what was written since. */
export function takingBackRestoredBrief(
  { cardLog }: PlanReader,
  { entityId, seq, value }: LoggedChange,
): Change | null {
  const before = cardLog.briefUpdates(entityId, 0, seq - 1)
  const after = cardLog.briefUpdates(entityId, seq + 1, Number.MAX_SAFE_INTEGER)
  return writing(entityId, takingBack(before, Buffer.from(value as string, 'base64'), after))
}

/** Doing it again: the content that it had brought back. */
export function restoringBriefAgain(
  read: PlanReader,
  { entityId, seq }: LoggedChange,
): Change | null {
  return writing(entityId, bringingBack(read.briefs.state(entityId), briefAt(read, entityId, seq)))
}

function writing(cardId: string, update: Uint8Array | null): Change | null {
  if (update === null) return null
  const value = Buffer.from(update).toString('base64')
  return { op: 'text', entity: 'brief', entityId: cardId, value }
}
