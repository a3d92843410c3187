import { emptyCardFields, type Card } from '#shared/domain/card.ts'
import type { PlanScore } from '#shared/coverage/types.ts'
import type { PlanModel } from '../../backend/plan-model.ts'
import type { DropAct } from './drop.ts'

/** The plan's score if the act were done; `null` when it would not change a card. */
export function previewScore(model: PlanModel, act: DropAct | null): PlanScore | null {
  const cards = act ? cardsAfter(model, act) : []
  return cards.length > 0 ? model.scoreWith(cards) : null
}

/** More cards than this are not tried out at every step of a drag. */
const MOST_TRIED = 200

function cardsAfter(model: PlanModel, act: DropAct): Card[] {
  if (act.act !== 'move') return [cardAfter(model, act)].filter((card) => card !== null)
  if (act.cardIds.length > MOST_TRIED) return []
  const { cards } = model.state()
  return act.cardIds.flatMap((id) => {
    const card = cards.get(id)
    return card ? [{ ...card, moment: act.moment, columnId: act.columnId }] : []
  })
}

/** The card as the act would leave it, at the end of its cell. */
function cardAfter(model: PlanModel, act: Exclude<DropAct, { act: 'move' }>): Card | null {
  const { cards, topics } = model.state()
  if (act.act === 'sort') return null
  if (act.act === 'start') {
    const topic = topics.get(act.topicId)
    if (!topic) return null
    return {
      ...emptyCardFields(),
      id: 'preview-of-a-started-card',
      order: 'z',
      kind: 'guide',
      title: topic.title,
      moment: act.moment,
      columnId: act.columnId,
      topics: [topic.id],
    }
  }
  const card = cards.get(act.cardId)
  if (!card) return null
  return card.topics.includes(act.topicId)
    ? null
    : { ...card, topics: [...card.topics, act.topicId] }
}
