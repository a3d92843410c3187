import { useTranslation } from 'react-i18next'
import type { AudienceWeek } from '#shared/messages/week-load.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { tileText } from '../board/card-facts.ts'

/** Most audiences that one sentence names. */
const NAMED = 4

/** Who gets how many messages of what cap, in words. */
export function useSayCaps(): (over: readonly AudienceWeek[]) => string {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  return (over) => {
    const named = over.slice(0, NAMED).map(({ audience, sends, cap }) =>
      t('caps.said', {
        audience: tileText(audience),
        sends: format.amount(sends),
        cap: format.amount(cap ?? 0),
      }),
    )
    const more = over.length - named.length
    return [...named, ...(more > 0 ? [t('caps.more', { count: more })] : [])].join(', ')
  }
}
