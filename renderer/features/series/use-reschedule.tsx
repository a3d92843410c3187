import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react'
import { daysBetween, type IsoDate } from '#shared/domain/iso-date.ts'
import { hasFollowing } from '#shared/domain/series.ts'
import { usePlanModel } from '../../backend/context.tsx'
import type { CardActs } from '../views/use-card-acts.ts'
import type { Rescheduled } from './ask-reschedule.tsx'

const AskReschedule = lazy(async () => ({
  default: (await import('./ask-reschedule.tsx')).AskReschedule,
}))

/**
 * Gives cards another due date, and asks where one of a series goes to another day: whether those
 * due later go along. Resolves to false when it was not saved. The dialog is to be drawn by the page.
 */
export function useReschedule(acts: CardActs): {
  reschedule: (cardId: string, to: IsoDate | null) => Promise<boolean>
  dialog: ReactNode
} {
  const model = usePlanModel()
  const [asked, setAsked] = useState<Rescheduled | null>(null)
  const reschedule = useCallback(
    (cardId: string, to: IsoDate | null): Promise<boolean> => {
      const { cards } = model.state()
      const card = cards.get(cardId)
      const from = card?.dueOn ?? null
      if (!card || to === null || from === null || !hasFollowing(card, cards.values())) {
        return acts.update(cardId, { dueOn: to })
      }
      setAsked({ cardId, to, days: daysBetween(from, to) })
      return Promise.resolve(true)
    },
    [acts, model],
  )
  return useMemo(
    () => ({
      reschedule,
      dialog: asked !== null && (
        <Suspense fallback={null}>
          <AskReschedule asked={asked} acts={acts} onClose={() => setAsked(null)} />
        </Suspense>
      ),
    }),
    [acts, asked, reschedule],
  )
}
