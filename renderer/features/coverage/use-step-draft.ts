import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardDraft } from '#shared/domain/card.ts'

/** The card that a step asks for, named in the reader's language where the plan has no name for it. */
export function useStepDraft(): (draft: CardDraft) => CardDraft {
  const { t } = useTranslation('nextSteps')
  return useCallback(
    (draft) => {
      const element = draft.elements?.[0]
      return draft.title === '' && element ? { ...draft, title: t(`draftTitle.${element}`) } : draft
    },
    [t],
  )
}
