import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'

/** Points with their sign and one decimal: `+3.2`, `−0.4`, and `0.0` for what rounds to nothing. */
export function useSignedPoints(): (points: number) => string {
  const { t } = useTranslation('trend')
  const format = useFormat()
  return useCallback(
    (points) => {
      const tenths = Math.round(points * 10)
      const text = format.points(Math.abs(tenths) / 10)
      if (tenths === 0) return text
      return t(tenths > 0 ? 'plus' : 'minus', { points: text })
    },
    [t, format],
  )
}
