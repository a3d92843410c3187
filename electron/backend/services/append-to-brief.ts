import { type ActContext, actOn } from './act-context.ts'
import { cardOf } from './find.ts'

/**
 * Merges an update (base64 of a Yjs update v1) into a card's brief. The plan's undo leaves it alone:
 * the editor undoes its own typing.
 *
 * @throws DomainError INVALID when it is no Yjs update
 */
export function appendToBrief(
  { store }: ActContext,
  input: { cardId: string; update: string },
): void {
  const card = cardOf(store.read, input.cardId)
  const write = { op: 'text', entity: 'brief', entityId: card.id, value: input.update } as const
  store.transact(actOn('briefs.append', card.title), (tx) => tx.write([write]), { kind: 'text' })
}
