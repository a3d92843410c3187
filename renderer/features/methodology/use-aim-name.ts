import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodAim } from '#shared/coverage/methodology.ts'
import type { Part } from '#shared/coverage/moment-score.ts'

/** A topic's, channel's, tactic's or check's title; of an element its name. */
export function useAimName() {
  const { t } = useTranslation('coverage')
  return useCallback(
    (part: Part, aim: MethodAim): string =>
      part === 'persuasion' ? t(`element.${aim.id}`) : aim.title,
    [t],
  )
}
