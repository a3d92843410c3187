import { useTranslation } from 'react-i18next'
import type { Milestone } from '#shared/contract/trend.ts'

/** What happened on a day, in a few words. */
export function useMilestoneText(): (milestone: Milestone) => string {
  const { t, i18n } = useTranslation('trend')
  return (milestone) => {
    const { count } = milestone
    if (milestone.kind === 'import') return t('imported', { count })
    const titles = milestone.titles.map((title) => t('quoted', { title }))
    const rest = count - titles.length
    const named = rest > 0 ? [...titles, t('moreCards', { count: rest })] : titles
    const list = new Intl.ListFormat(i18n.language).format(named)
    return t('launched', { count, list })
  }
}
