import { useLocalStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AnswerProposal } from '#shared/contract/topics.ts'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'

/** Looking through every card and topic again so often is enough. */
const STALE_MS = 60_000

export const proposalKey = ({ topicId, cardId }: AnswerProposal) => `${topicId}/${cardId}`

/** Cards that seem to answer topics, without those that were accepted meanwhile or refused here. */
export function useProposals(): {
  proposals: readonly AnswerProposal[]
  refuse: (proposal: AnswerProposal) => void
} {
  const client = useClient()
  const planId = usePlanId()
  const cards = usePlan((plan) => plan.cards)
  const topics = usePlan((plan) => plan.topics)
  const [refused, setRefused] = useLocalStorage<string[]>({
    key: `moment-studio.refused-answers.${planId}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  })
  const found = useQuery({
    queryKey: ['proposals', planId],
    queryFn: ({ signal }) => client.topics.proposals({ planId }, { signal }),
    staleTime: STALE_MS,
    refetchInterval: STALE_MS,
  })
  const proposals = useMemo(() => {
    const answered = new Set([...cards.values()].flatMap((card) => card.topics))
    const no = new Set(refused)
    return (found.data ?? []).filter(
      (one) =>
        topics.has(one.topicId) &&
        cards.has(one.cardId) &&
        !answered.has(one.topicId) &&
        !no.has(proposalKey(one)),
    )
  }, [cards, found.data, refused, topics])
  return {
    proposals,
    refuse: (proposal) => setRefused((before) => [...before, proposalKey(proposal)]),
  }
}
