import { scratchSubjects } from '#shared/coverage/scratch-subjects.ts'
import { applyScratch, type Misfit, type ScratchResult } from '#shared/coverage/what-if.ts'
import { type Card, CARD_SET_FIELDS } from '#shared/domain/card.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { ScratchChange } from '#shared/domain/scratch-change.ts'
import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { creation, deletion, patching, setting } from './changes.ts'
import { placing } from './order-keys.ts'
import { takeOverMoment } from './take-over-moment.ts'

/**
 * Makes the changes of a scratch copy real, as one act: the plan has then the score that the scratch
 * copy had. Imagined cards become cards where they were imagined. All or nothing.
 *
 * @throws DomainError NOT_FOUND for what a change speaks of, INVALID for figures without a score
 */
export function keepWhatIf(
  context: ActContext,
  { changes }: { changes: readonly ScratchChange[] },
): void {
  const { store, newId, random, today } = context
  const { read } = store
  const settings = read.settings.read()
  const columns = read.columns.inOrder()
  const result = applyScratch(
    {
      settings,
      columns,
      card: (id) => read.cards.byId(id) ?? undefined,
      topic: (id) => read.topics.byId(id) ?? undefined,
      hasCheck: (id) => read.checks.byId(id) !== null,
      cell: (moment, columnId) => read.cards.inCell(columnId, moment),
    },
    changes,
    {
      today: today(),
      place: (siblings, ids, beforeId) => placing(siblings, ids, beforeId, random),
      idOf: newId,
    },
  )
  const [misfit] = result.misfits
  if (misfit) throw refusalOf(changes[misfit.at]!, misfit)
  const subjects = scratchSubjects(changes, {
    plan: settings.name,
    card: (id) => read.cards.byId(id)?.title ?? '',
    topic: (id) => read.topics.byId(id)?.title ?? '',
    column: (id) => read.columns.byId(id)?.title ?? '',
  })
  store.transact(actOnMany('coverage.keepWhatIf', subjects), ({ write }) => {
    write(patching('plan', { id: store.planId, ...settings }, differing(settings, result.settings)))
    write(progressOf(columns, result))
    for (const topic of result.topics.values()) {
      if (read.topics.byId(topic.id)?.moment === topic.moment) continue
      write([setting('topic', topic.id, 'moment', topic.moment)])
      write(takeOverMoment(read.keywords.idsOfTopic(topic.id), topic.moment))
    }
    write(cardsOf(read, result))
  })
}

function progressOf(
  columns: readonly { id: string; progress: number }[],
  result: ScratchResult,
): Change[] {
  const before = new Map(columns.map(({ id, progress }) => [id, progress]))
  return result.columns.flatMap(({ id, progress }) =>
    before.get(id) === progress ? [] : [setting('column', id, 'progress', progress)],
  )
}

function cardsOf(read: PlanReader, { cards }: ScratchResult): Change[] {
  return [...cards].flatMap(([id, card]): Change[] => {
    const before = read.cards.byId(id)
    if (card === null) return before ? [deletion('card', id)] : []
    if (!before) return [creation('card', card)]
    return patching<Card>('card', before, differing(before, card), CARD_SET_FIELDS)
  })
}

/** The fields of `after` that are other ones than those of `before`. */
function differing<T extends object>(before: T, after: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => before[field as keyof T] !== value),
  ) as Partial<T>
}

function refusalOf(change: ScratchChange, { why }: Misfit): DomainError {
  const told = change as { cardId?: string; cardIds?: string[]; topicId?: string }
  switch (why) {
    case 'cards-gone':
      return new DomainError('NOT_FOUND', {
        what: 'card',
        id: told.cardId ?? told.cardIds?.[0] ?? '',
      })
    case 'topics-gone':
      return new DomainError('NOT_FOUND', { what: 'topic', id: told.topicId ?? '' })
    case 'check-gone':
      return new DomainError('NOT_FOUND', { what: 'check', id: '' })
    case 'column-gone':
      return new DomainError('NOT_FOUND', {
        what: 'column',
        id: 'columnId' in change ? change.columnId : '',
      })
    case 'tactic-gone':
      return new DomainError('INVALID', { field: 'tactics', reason: 'tactic-gone' })
    case 'weights-zero':
      return new DomainError('INVALID', { field: 'weights', reason: 'weights-zero' })
    case 'progress-falls':
      return new DomainError('INVALID', { field: 'progress', reason: 'falls-along-the-board' })
  }
}
