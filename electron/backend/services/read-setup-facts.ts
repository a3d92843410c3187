import { isOver } from '#shared/domain/experiment.ts'
import { consentGap } from '#shared/domain/message.ts'
import type { SetupFacts } from '#shared/setup/see-sign.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { outlineMessages } from './list-messages.ts'

/** What the action plans are measured by, beside the board: of live cards only. */
export function readSetupFacts(store: PlanStore): Pick<
  SetupFacts,
  'measured' | 'experimentsOver'
> & {
  messages: SetupFacts['messages'][number][]
} {
  const { read } = store
  return store.consistently(() => {
    const { messages, replies } = outlineMessages(store)
    const measured = new Map(replies.map(({ cardId, minutes }) => [cardId, minutes]))
    return {
      measured: read.results.measuredCards(),
      experimentsOver: read.experiments.ofLiveCards().filter(isOver).length,
      messages: messages.map((message) => ({
        cardId: message.id,
        hasText: message.hasText,
        isAgreed: consentGap(message) === null,
        isTriggered: message.schedule === 'triggered' && /\S/.test(message.trigger),
        replyTarget: message.replyTarget,
        replyMeasured: measured.get(message.id) ?? null,
      })),
    }
  })
}
