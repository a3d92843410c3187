import type { AnswerProposal } from '#shared/contract/topics.ts'
import { runBreathing } from '#shared/keyword-import/breathe.ts'
import { proposeAnswers } from '#shared/topics/propose-answers.ts'
import type { ActContext } from './act-context.ts'

/** Phrases of a topic that say what it is about. */
const PHRASES = 8

/** Cards that seem to answer topics which no card answers yet; the backend stays at hand meanwhile. */
export async function proposeTopicAnswers(
  { store }: ActContext,
  signal?: AbortSignal,
): Promise<AnswerProposal[]> {
  const { topics, cards } = store.consistently(() => {
    const { read } = store
    const live = read.cards.all().filter(({ archived }) => !archived)
    const answered = new Set(live.flatMap((card) => card.topics))
    const briefs = new Map(read.briefs.texts().map(({ cardId, text }) => [cardId, text]))
    return {
      topics: read.topics.onBoard
        .all()
        .filter(({ id, moment }) => moment !== null && !answered.has(id))
        .map(({ id, title, moment }) => {
          const phrases = read.keywords.largestOfTopic(id, PHRASES).map(({ phrase }) => phrase)
          return { id, title, moment, phrases }
        }),
      cards: live.map(({ id, title, url, moment, alsoServes }) => {
        return { id, title, url, brief: briefs.get(id) ?? '', moments: [moment, ...alsoServes] }
      }),
    }
  })
  return runBreathing(proposeAnswers(topics, cards), undefined, signal)
}
