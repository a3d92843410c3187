import { lazy, Suspense } from 'react'
import { usePlan } from '../backend/context.tsx'
import { useOpenTopic } from '../features/views/use-open-topic.ts'

const TopicPanel = lazy(async () => ({
  default: (await import('../features/topics/topic-panel.tsx')).TopicPanel,
}))

/** The panel of the topic that the address names, beside whatever page is on screen. */
export function TopicSide() {
  const { topicId, close } = useOpenTopic()
  const isThere = usePlan((plan) => topicId !== null && plan.topics.has(topicId))
  if (topicId === null || !isThere) return null
  return (
    <Suspense fallback={null}>
      <TopicPanel key={topicId} topicId={topicId} onClose={close} />
    </Suspense>
  )
}
