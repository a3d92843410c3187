import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

const HOUR = 60
const DAY = 24 * HOUR

/** A time in minutes as one says it: `45 min`, `2.5 hr`, `3 days`. */
export function useDuration(): (minutes: number) => string {
  const { language } = useTranslation().i18n
  return useMemo(() => {
    const written = (unit: 'minute' | 'hour' | 'day') =>
      new Intl.NumberFormat(language, {
        ...{ style: 'unit', unit, unitDisplay: unit === 'day' ? 'long' : 'short' },
        maximumFractionDigits: 1,
      })
    const [minute, hour, day] = [written('minute'), written('hour'), written('day')]
    return (minutes) => {
      if (minutes < 2 * HOUR) return minute.format(minutes)
      return minutes < 2 * DAY ? hour.format(minutes / HOUR) : day.format(minutes / DAY)
    }
  }, [language])
}
