import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import type { Transaction } from '../store/plan-store.ts'
import type { Act } from '../store/repositories/acts.ts'
import type { ActContext } from './act-context.ts'
import { labelOf } from './history.ts'

/** A change that undoing or redoing would write, and whether it must give way to another device's. */
export type Step = { write: Change; kept: boolean }

/**
 * Undoes or redoes acts, in the order given, as one act and one transaction.
 *
 * @returns how many things stay as another device left them
 */
export function stepThrough(
  { store, follow }: ActContext,
  kind: 'undo' | 'redo',
  acts: readonly Act[],
  stepsOf: (read: PlanReader, act: Act) => Iterable<Step>,
): number {
  const label = labelOf(acts.at(-1) ?? null)
  if (!label) return 0
  const kept = new Set<string>()
  store.transact(
    label,
    (tx) => {
      for (const act of acts) tx.write(allowed(tx, stepsOf(tx.read, act), kept))
    },
    { kind, undoes: acts.map(({ number }) => number), follow },
  )
  return kept.size
}

function* allowed({ read }: Transaction, steps: Iterable<Step>, kept: Set<string>) {
  for (const { write, kept: gives } of steps) {
    if (gives || strands(read, write)) kept.add(`${write.entity} ${write.entityId}`)
    else yield write
  }
}

/**
 * True when a thing would be left hanging, as only another device's acts in between can bring about:
 * a column taken from under its cards, or a card put into a column that is gone by now.
 */
function strands(read: PlanReader, change: Change): boolean {
  if (change.op === 'delete') {
    if (change.entity === 'column') return read.cards.idsInColumn(change.entityId).length > 0
    return change.entity === 'topic' && read.keywords.idsOfTopic(change.entityId).length > 0
  }
  if (change.op !== 'set') return false
  if (change.entity === 'card' && change.field === 'columnId') {
    return read.columns.byId(change.value as string) === null
  }
  return false
}

/** How many changes acts are made of: about as many are written to undo or redo them. */
export const changesOf = (acts: readonly Act[]): number =>
  acts.reduce((sum, { firstSeq, lastSeq }) => sum + lastSeq - firstSeq + 1, 0)
