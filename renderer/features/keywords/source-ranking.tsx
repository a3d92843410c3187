import { useTranslation } from 'react-i18next'
import type { KeywordSource } from '#shared/domain/keyword.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** How the site stands for a keyword, as one source says; nothing where it does not. */
export function SourceRanking({ source: { search, position, url } }: { source: KeywordSource }) {
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const parts: string[] = []
  if (search) {
    const { clicks, impressions } = search
    parts.push(t('details.clicks', { value: format.whole(clicks) }))
    parts.push(t('details.impressions', { value: format.whole(impressions) }))
    if (impressions > 0) {
      parts.push(t('details.clickRate', { value: format.rate(clicks / impressions) }))
    }
    if (search.position !== null) {
      parts.push(t('details.averagePosition', { value: format.points(search.position) }))
    }
  }
  if (position !== undefined) parts.push(t('details.position', { value: format.points(position) }))
  if (parts.length === 0 && url === undefined) return null
  return (
    <small>
      {parts.join(' · ')}
      {url !== undefined && (
        <>
          {parts.length > 0 && ' · '}
          <span style={{ overflowWrap: 'anywhere' }}>{url}</span>
        </>
      )}
    </small>
  )
}
