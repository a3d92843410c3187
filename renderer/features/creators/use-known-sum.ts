import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownSum } from '#shared/creators/sums.ts'

/** A sum of which some may not be known: `at least 12,400`; never nothing where nothing is known. */
export function useKnownSum(): (sum: KnownSum, write: (known: number) => string) => string {
  const { t } = useTranslation('creators')
  return useCallback(
    ({ known, unknown }, write) => {
      if (unknown === 0) return write(known)
      return known === 0 ? t('unknown') : t('atLeast', { sum: write(known) })
    },
    [t],
  )
}
