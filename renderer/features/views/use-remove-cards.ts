import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanModel } from '../../backend/context.tsx'
import { shortened } from './filter-names.ts'
import type { BulkActs } from './use-bulk-acts.ts'
import type { CardActs } from './use-card-acts.ts'
import { useUndoNotice } from './use-undo-notice.tsx'

/**
 * Deletes one card or many as one act, and offers a way back. `onGoing`: the focus needs a place that
 * is not theirs.
 */
export function useRemoveCards(
  acts: CardActs,
  bulk: BulkActs,
  onGoing: (ids: readonly string[]) => void,
) {
  const { t } = useTranslation('board')
  const model = usePlanModel()
  const undoNotice = useUndoNotice()
  return useCallback(
    async (ids: readonly string[]) => {
      const [first] = ids
      if (first === undefined) return
      onGoing(ids)
      if (ids.length > 1) return void (await bulk.remove(ids))
      const title = model.state().cards.get(first)?.title ?? ''
      if (!(await acts.remove(first))) return
      const label = { act: 'cards.remove', subject: title, count: 1 }
      undoNotice(label, t('removed.done', { title: shortened(title) || t('card.untitled') }))
    },
    [acts, bulk, model, onGoing, t, undoNotice],
  )
}
