import { DomainError } from '#shared/domain/errors.ts'
import { unitOf } from '#shared/domain/metric.ts'
import { problemOfFigure, type Result, type ResultFields } from '#shared/domain/result.ts'
import { type ActContext, actOn } from './act-context.ts'
import { deletion } from './changes.ts'
import { cardOf, resultOf } from './find.ts'
import { writing } from './result-changes.ts'

type Figure = Pick<ResultFields, 'metric' | 'from' | 'to' | 'value'>

/**
 * Writes a number by hand; one of the same card, metric and days is written over. Money is of the
 * plan's currency, and of its own where it takes the place of another sum.
 *
 * @param input resultId the result whose place it takes
 * @throws DomainError INVALID for a figure that cannot be, NOT_FOUND
 */
export function putResult(
  { store, today }: ActContext,
  { cardId, figure, resultId }: { cardId: string; figure: Figure; resultId?: string | undefined },
): Result {
  const card = cardOf(store.read, cardId)
  assertPossible(figure, today())
  const former = resultId === undefined ? null : resultOf(store.read, resultId)
  if (former && former.cardId !== cardId) {
    throw new DomainError('NOT_FOUND', { what: 'result', id: former.id })
  }
  const isMoney = unitOf(figure.metric) === 'money'
  const currency = isMoney ? former?.currency || store.read.settings.read().currency : ''
  return store.transact(actOn('results.put', card.title), ({ read, write }) => {
    const put = writing(read, { cardId, ...figure, source: 'hand', currency })
    if (former && former.id !== put.result.id) write([deletion('result', former.id)])
    write(put.changes)
    return put.result
  })
}

/** @throws DomainError INVALID with the reason */
export function assertPossible(figure: Figure, today: string): void {
  const reason = figure.to > today ? 'in-the-future' : problemOfFigure(figure)
  if (reason !== null) throw new DomainError('INVALID', { field: 'result', reason })
}
