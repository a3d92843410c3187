import { useTranslation } from 'react-i18next'
import type { Part } from '#shared/coverage/moment-score.ts'
import { usePlaces } from './use-places.ts'

/** Where that is made which a part is measured by. */
export function useCures(): Record<Part, { href: string; text: string }> {
  const { t } = useTranslation('coveragePage')
  const places = usePlaces()
  const settings = places.settings
  return {
    demand: { href: places.keywords, text: t('cure.demand') },
    reach: { href: places.channels, text: t('cure.reach') },
    tactics: { href: places.tactics, text: t('cure.tactics') },
    persuasion: { href: settings, text: t('cure.persuasion') },
    checks: { href: places.checks, text: t('cure.checks') },
  }
}
