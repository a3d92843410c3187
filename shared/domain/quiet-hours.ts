import { z } from 'zod'

/** A time of day `HH:MM`, 00:00 to 23:59. Compares correctly as a string. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export type Time = z.infer<typeof timeSchema>

/** Nothing is sent from the first time up to the last; across midnight where it is the later one. */
export const quietHoursSchema = z.object({ from: timeSchema, to: timeSchema })
export type QuietHours = z.infer<typeof quietHoursSchema>

/** Whether nothing may be sent at a time. Hours that end when they begin are none. */
export function isQuiet(time: Time, { from, to }: QuietHours): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to
}

/** When a message of this time may go out instead; `null`: it may go out when it wants to. */
export function nextAllowed(
  time: Time,
  quiet: QuietHours | null,
): { time: Time; nextDay: boolean } | null {
  if (!quiet || !isQuiet(time, quiet)) return null
  return { time: quiet.to, nextDay: quiet.to <= time }
}

/** Minutes of the day in which nothing is sent. */
export function quietMinutes({ from, to }: QuietHours): number {
  const minutes = minutesOf(to) - minutesOf(from)
  return minutes < 0 ? minutes + 24 * 60 : minutes
}

const minutesOf = (time: Time): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** What a person typed as a time of day: `9`, `9:30`, `0930`, `21.30`, `9 pm`; `null` for none. */
export function readTime(typed: string): Time | null {
  const found = /^(\d{1,2})(?:[:.\s]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$/i.exec(
    typed.trim().replaceAll('：', ':'),
  )
  if (!found) return null
  const [, hours, minutes = '00', half] = found
  let hour = Number(hours)
  if (half) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
  }
  const time = `${String(hour).padStart(2, '0')}:${minutes}`
  return timeSchema.safeParse(time).success ? time : null
}
