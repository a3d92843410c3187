import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeriodPlan } from '#shared/coverage/plan-period.ts'
import { usePlanModel } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useUndoNotice } from '../views/use-undo-notice.tsx'
import { useStepDraft } from './use-step-draft.ts'

/**
 * Puts a planned period on the board as one act, with its undo. `changes`: how many cards that would
 * change or make; `accept` answers whether it was done.
 */
export function useAcceptPlan(plan: PeriodPlan): {
  accept: () => Promise<boolean>
  changes: number
} {
  const { t } = useTranslation('nextSteps')
  const model = usePlanModel()
  const act = useAct()
  const undoNotice = useUndoNotice()
  const draftOf = useStepDraft()

  return useMemo(() => {
    const { cards } = model.state()
    const due = plan.steps.flatMap(({ step, dueOn }) =>
      'cardId' in step && cards.get(step.cardId)?.dueOn !== dueOn
        ? [{ cardId: step.cardId, dueOn, title: step.title }]
        : [],
    )
    const drafts = plan.steps.flatMap(({ step, dueOn }) =>
      'draft' in step ? [{ ...draftOf(step.draft), dueOn }] : [],
    )
    const titles = [...due, ...drafts].map(({ title }) => title)
    const count = titles.length

    async function accept(): Promise<boolean> {
      const done = await act((client, planId) =>
        client.coverage.acceptPlan({
          planId,
          plan: { due: due.map(({ cardId, dueOn }) => ({ cardId, dueOn })), drafts },
        }),
      )
      if (done === null) return false
      const subject = count === 1 ? titles[0]! : ''
      undoNotice({ act: 'coverage.acceptPlan', subject, count }, t('period.accepted', { count }))
      return true
    }
    return { accept, changes: count }
  }, [plan, model, act, undoNotice, draftOf, t])
}
