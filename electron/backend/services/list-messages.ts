import type { MessageOutline } from '#shared/domain/message-outline.ts'
import { languagesOf, type Message, wordsIn } from '#shared/domain/message.ts'
import type { PlanStore } from '../store/plan-store.ts'

/** What is known of the message of one live card, or of those of all. */
export function listMessages({ read }: PlanStore, cardId: string | null): Message[] {
  if (cardId === null) return read.messages.ofLiveCards()
  const message = read.cards.byId(cardId) && read.messages.byId(cardId)
  return message ? [message] : []
}

/** What is known of all messages but their words, with the newest measured reply time of each card. */
export function outlineMessages({ read, consistently }: PlanStore): MessageOutline {
  return consistently(() => {
    const replies = new Map<string, { minutes: number; on: string }>()
    // Oldest first: the last of a card is its newest.
    for (const { cardId, value, to } of read.results.ofMetric('replyTime')) {
      replies.set(cardId, { minutes: value, on: to })
    }
    return {
      messages: read.messages.ofLiveCards().map((message) => {
        const { id, goal, trigger, consent, consentNote, consentOn } = message
        const { replyTarget, schedule, perWeek, days, sendAt } = message
        const hasText = languagesOf(message).some((one) => /\S/.test(wordsIn(message, one).text))
        return {
          ...{ id, goal, trigger, consent, consentNote, consentOn },
          ...{ replyTarget, schedule, perWeek, days, sendAt, hasText },
        }
      }),
      replies: [...replies].map(([cardId, reply]) => ({ cardId, ...reply })),
    }
  })
}
