import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react'
import { hasFollowing } from '#shared/domain/series.ts'
import { usePlanModel } from '../../backend/context.tsx'

const AskRemove = lazy(async () => ({
  default: (await import('../series/ask-remove.tsx')).AskRemove,
}))

/**
 * Deletes by `remove`, and asks first where a single card of a series goes: whether those due later
 * go too. `onFollowing` comes before they do. The dialog is to be drawn by the page.
 */
export function useAskingRemove(
  remove: (ids: readonly string[]) => void,
  onFollowing: () => void,
): { remove: (ids: readonly string[]) => void; dialog: ReactNode } {
  const model = usePlanModel()
  const [asked, setAsked] = useState<string | null>(null)
  const ask = useCallback(
    (ids: readonly string[]) => {
      const { cards } = model.state()
      const [first] = ids
      const card = ids.length === 1 ? cards.get(first!) : undefined
      if (card && hasFollowing(card, cards.values())) setAsked(card.id)
      else remove(ids)
    },
    [model, remove],
  )
  const close = () => setAsked(null)
  return {
    remove: ask,
    dialog: asked !== null && (
      <Suspense fallback={null}>
        <AskRemove
          cardId={asked}
          onClose={close}
          onOne={() => {
            close()
            remove([asked])
          }}
          onFollowing={() => {
            close()
            onFollowing()
          }}
        />
      </Suspense>
    ),
  }
}
