import { useEffect } from 'react'
import { usePlanQuery } from '../../backend/plan-query.ts'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { useBoardUiStore } from './board-ui.ts'

/** Brings the numbers of comments and files to the cards once the board stands, and keeps them fresh. */
export function TalkCounts(): null {
  const ui = useBoardUiStore()
  const painted = useAfterPaint()
  const { data } = usePlanQuery(
    ['talk'],
    ['comment', 'attachment'],
    (client, planId) => client.attachments.counts({ planId }),
    painted,
  )
  useEffect(() => {
    if (data) ui.set({ talk: new Map(data.map(({ cardId, ...talk }) => [cardId, talk])) })
  }, [data, ui])
  return null
}
