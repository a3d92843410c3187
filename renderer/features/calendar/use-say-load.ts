import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { tileText } from '../board/card-facts.ts'
import type { Overload } from './calendar-entries.ts'

/** Most people that one sentence names. */
const NAMED = 5

/** Who has how much of what one person takes on, in words. */
export function useSayLoad(): (over: readonly Overload[], limit: number | null) => string {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  return (over, limit) =>
    over
      .slice(0, NAMED)
      .map(({ owner, load }) =>
        t('overload.said', {
          owner: tileText(owner),
          load: format.amount(load),
          limit: format.amount(limit ?? 0),
        }),
      )
      .join(', ')
}
