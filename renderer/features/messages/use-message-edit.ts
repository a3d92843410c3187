import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { EMPTY_MESSAGE, type Message, type MessageFields } from '#shared/domain/message.ts'
import { usePlanId } from '../../backend/context.tsx'
import { ofPlan, usePlanQuery } from '../../backend/plan-query.ts'
import { useAct } from '../../backend/use-act.ts'

/** True once the edit is in the store; false when it failed, which has been said by then. */
export type SaveMessage = (patch: Partial<MessageFields>) => Promise<boolean>

/** What is known of a card's message (`null` while it is on its way), and a way to change it. */
export function useMessageEdit(cardId: string): { message: Message | null; save: SaveMessage } {
  const queries = useQueryClient()
  const planId = usePlanId()
  const act = useAct()
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const { data } = usePlanQuery(['messages', cardId], ['message', 'card'], (client, plan) =>
    client.messages.list({ planId: plan, cardId }),
  )
  const save = useCallback<SaveMessage>(
    (patch) => {
      const key = ofPlan(planId, 'messages', cardId)
      const former = queries.getQueryData<Message[]>(key)
      const known = former?.[0] ?? { id: cardId, ...EMPTY_MESSAGE }
      queries.setQueryData<Message[]>(key, [{ ...known, ...patch }])
      const saving = queue.current.then(() =>
        act(
          (client, plan) => client.messages.put({ planId: plan, cardId, patch }),
          () => void queries.invalidateQueries({ queryKey: key }),
        ),
      )
      queue.current = saving
      return saving.then((saved) => saved !== null)
    },
    [act, cardId, planId, queries],
  )
  return { message: data ? (data[0] ?? { id: cardId, ...EMPTY_MESSAGE }) : null, save }
}
