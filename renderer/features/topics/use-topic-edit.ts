import { useCallback, useRef, useState } from 'react'
import type { TopicField } from '#shared/contract/topics.ts'
import type { BoardTopic, Topic } from '#shared/domain/topic.ts'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import type { SaveStatus } from '../cards/use-card-edit.ts'

export type TopicPatch = Partial<Pick<Topic, TopicField>>
/** True once the edit is in the store; false when it failed, which has been said by then. */
export type SaveTopic = (patch: TopicPatch) => Promise<boolean>

/** Edits that the plan does not show yet; `saved`: the store has them, the feed will tell. */
type Ahead = { patch: TopicPatch; saved: boolean }
const NONE: Ahead = { patch: {}, saved: false }

/**
 * A topic with the edits under way laid over it: shown at once, saved one after the other in the
 * order they were made.
 */
export function useTopicEdit(topicId: string): {
  topic: BoardTopic | undefined
  save: SaveTopic
  status: SaveStatus
} {
  const act = useAct()
  const model = usePlanModel()
  const topic = usePlan((plan) => plan.topics.get(topicId))
  const [status, setStatus] = useState<SaveStatus>('idle')
  const [ahead, setAhead] = useState(NONE)
  const [seen, setSeen] = useState(topic)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  if (topic !== seen) {
    setSeen(topic)
    if (ahead.saved) setAhead(NONE)
  }

  const save = useCallback<SaveTopic>(
    async (patch) => {
      waiting.current += 1
      setStatus('saving')
      setAhead((now) => ({ patch: { ...now.patch, ...patch }, saved: false }))
      const saving = queue.current.then(() =>
        act((client, planId) => client.topics.update({ planId, topicId, patch })),
      )
      queue.current = saving
      const done = await saving
      waiting.current -= 1
      if (done === null) {
        setAhead(NONE)
        setStatus('failed')
      } else if (waiting.current === 0) {
        const shown = model.state().topics.get(topicId)
        setAhead((now) => (shown && isSame(shown, done) ? NONE : { ...now, saved: true }))
        setStatus('saved')
      }
      return done !== null
    },
    [act, model, topicId],
  )
  return { topic: topic && { ...topic, ...ahead.patch }, save, status }
}

function isSame(a: Topic, b: Topic): boolean {
  const fields = ({ title, moment, audiences, products, markets, stages, tags }: Topic) =>
    JSON.stringify([
      ...[title, moment],
      ...[audiences, products, markets, stages, tags].map((set) => set.toSorted()),
    ])
  return fields(a) === fields(b)
}
