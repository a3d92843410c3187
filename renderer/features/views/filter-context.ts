import { type CardFilter, NONE } from '#shared/domain/card-filter.ts'
import { cardMatcher } from '#shared/domain/match-card.ts'
import type { Card } from '#shared/domain/card.ts'
import { foldText, searchWords } from '#shared/domain/search-text.ts'
import { type BoardTopic, SHARED_LENS_FIELDS } from '#shared/domain/topic.ts'
import type { PlanModel } from '../../backend/plan-model.ts'
import type { PlanState } from '../../backend/plan-state.ts'

/** The test that a filter puts to the cards of a plan as it stands. */
export function matcherIn(
  state: PlanState,
  model: Pick<PlanModel, 'strengthOf'>,
  filter: CardFilter,
): (card: Card) => boolean {
  const progress = new Map(state.columns.map((column) => [column.id, column.progress]))
  return cardMatcher(filter, {
    today: state.today,
    progressOf: (id) => progress.get(id) ?? 0,
    topicTitle: (id) => state.topics.get(id)?.title,
    strengthOf: model.strengthOf,
    checkState: (id) => state.checks.get(id)?.state,
  })
}

/** Whether a filter asks for something that topics have too: text, moments and shared lenses. */
export function keepsTopic(filter: CardFilter, topic: BoardTopic): boolean {
  if (
    filter.moments.length > 0 &&
    topic.moment !== null &&
    !filter.moments.includes(topic.moment)
  ) {
    return false
  }
  for (const field of SHARED_LENS_FIELDS) {
    const [wanted, own] = [filter[field], topic[field]]
    if (wanted.length === 0) continue
    const fits = own.length === 0 ? wanted.includes(NONE) : own.some((one) => wanted.includes(one))
    if (!fits) return false
  }
  const words = searchWords(filter.text)
  if (words.length === 0) return true
  const text = foldText([topic.title, ...topic.tags].join('\n'))
  return words.every((word) => text.includes(word))
}
