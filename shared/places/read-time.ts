/** Hours, minutes and half of the day as people write a time: `9`, `9:30`, `0930`, `9h30`, `9 pm`, `9 ч`. */
const TIME =
  /^(\d{1,2})(?:\s*[:.hч点时]\s*(\d{2})?\s*(?:分)?|(\d{2}))?\s*(?:o'?clock|uhr|час(?:ов|а)?|ч\.?)?\s*(a\.?\s*m\.?|p\.?\s*m\.?)?$/u

/** A time as `HH:MM`, `24:00` for the end of a day; `null` for what is none. */
export function readTime(text: string): string | null {
  const match = TIME.exec(text.trim().toLowerCase())
  if (!match) return null
  const [, hourText, minuteText, packed, half] = match
  let hour = Number(hourText)
  const minute = Number(minuteText ?? packed ?? 0)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.startsWith('p') ? 12 : 0)
  }
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
