import { isoDateSchema } from '../domain/iso-date.ts'
import type { IsoDate } from '../domain/iso-date.ts'

const ISO = /\b(20\d\d-\d\d-\d\d)\b/g
const DOTTED = /\b(\d\d)\.(\d\d)\.(20\d\d)\b/g

/**
 * The day a file says that it is of: the last date written above or in its header, as `2026-08-09`
 * or `30.07.2026`, if that day is not in the future; else the day it is read.
 */
export function exportedOn(texts: readonly string[], today: IsoDate): IsoDate {
  let found: IsoDate | null = null
  for (const text of texts) {
    const dates = [
      ...[...text.matchAll(ISO)].map((match) => match[1]!),
      ...[...text.matchAll(DOTTED)].map(([, day, month, year]) => `${year}-${month}-${day}`),
    ]
    for (const date of dates) {
      const usable = isoDateSchema.safeParse(date).success && date <= today
      if (usable && (found === null || date > found)) found = date
    }
  }
  return found ?? today
}
