const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 3_600],
  ['day', 86_400],
  ['week', 604_800],
]

const formats = new Map<string, Intl.RelativeTimeFormat>()

/**
 * How long ago, in the reader's language: “now”, “5 minutes ago”, up to four weeks; `null` for longer
 * ago, where the date says more.
 */
export function relativeTime(at: number, now: number, locale: string): string | null {
  const seconds = Math.max(0, (now - at) / 1_000)
  if (seconds >= 28 * 86_400) return null
  const format =
    formats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' })
  formats.set(locale, format)
  const step = STEPS.findLast(([, size]) => seconds >= size)
  return step ? format.format(-Math.floor(seconds / step[1]), step[0]) : format.format(0, 'second')
}
