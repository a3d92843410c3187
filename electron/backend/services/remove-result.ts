import { type ActContext, actOn } from './act-context.ts'
import { deletion } from './changes.ts'
import { cardOf, resultOf } from './find.ts'

/** Puts a number into the trash. @throws DomainError NOT_FOUND */
export function removeResult({ store }: ActContext, input: { resultId: string }): void {
  const result = resultOf(store.read, input.resultId)
  const card = cardOf(store.read, result.cardId)
  store.transact(actOn('results.remove', card.title), ({ write }) => {
    write([deletion('result', result.id)])
  })
}
