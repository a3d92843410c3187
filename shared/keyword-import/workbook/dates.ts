/** Number formats of spreadsheets that are dates or times without saying how (ECMA-376 §18.8.30). */
const isBuiltIn = (id: number) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58)

/** Whether a number format shows a date or a time. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltIn(id)
  const plain = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
  return /[ymdhs]/.test(plain) && !/[0#?]\s*[%/]|general/.test(plain)
}

const DAY = 86_400_000
/** 1899-12-30: spreadsheets believe in a 29 February 1900, so days are right from 1 March 1900 on. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/** A serial day as `2026-08-09`, with the time where it has one; `null` outside of the calendar. */
export function dateText(serial: number, from1904: boolean): string | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null
  const whole = Math.round(serial * DAY)
  const iso = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + whole).toISOString()
  return whole % DAY === 0 ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
}
