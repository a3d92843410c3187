import type { BriefVersion } from '#shared/contract/briefs.ts'
import { DomainError } from '#shared/domain/errors.ts'
import { briefAfter } from '../brief/brief-versions.ts'
import type { BriefChange } from '../store/card-log.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { cardOf } from './find.ts'

/** A pause in writing of so long begins a new version. */
const PAUSE_MS = 3 * 60_000
/** Writing without a pause is cut into versions of so long. */
const LONGEST_MS = 15 * 60_000
const MOST_VERSIONS = 200

/**
 * How a card's brief stood after each stretch of one person's writing, newest first: the first is
 * the present one. At most 200; what was brought back is a version of its own.
 */
export function briefVersions({ read }: PlanStore, { cardId }: { cardId: string }): BriefVersion[] {
  cardOf(read, cardId)
  const versions: (BriefChange & { from: number })[] = []
  for (const change of read.cardLog.briefChanges(cardId)) {
    const last = versions.at(-1)
    if (last && continues(last, change)) Object.assign(last, { seq: change.seq, at: change.at })
    else versions.push({ ...change, from: change.at })
  }
  return versions
    .slice(-MOST_VERSIONS)
    .toReversed()
    .map(({ seq, at, person }) => ({ seq, at, person }))
}

const continues = (last: BriefChange & { from: number }, next: BriefChange): boolean =>
  last.typed &&
  next.typed &&
  last.person === next.person &&
  next.at - last.at <= PAUSE_MS &&
  next.at - last.from <= LONGEST_MS

/** The whole document after change `seq`, in base64. @throws DomainError NOT_FOUND before its first */
export function readBriefVersion(
  { read }: PlanStore,
  { cardId, seq }: { cardId: string; seq: number },
): { state: string } {
  cardOf(read, cardId)
  return { state: Buffer.from(briefAt(read, cardId, seq)).toString('base64') }
}

/** The brief as it stood after change `seq`. @throws DomainError NOT_FOUND when there was none yet */
export function briefAt(read: PlanReader, cardId: string, seq: number): Uint8Array {
  const updates = read.cardLog.briefUpdates(cardId, 0, seq)
  if (updates.length === 0) throw new DomainError('NOT_FOUND', { what: 'card', id: cardId })
  return briefAfter(updates)
}
