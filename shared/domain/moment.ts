import { z } from 'zod'

/** The four shopping moments (Google's micro-moments), in the order of the funnel. */
export const MOMENTS = ['know', 'go', 'do', 'buy'] as const
export const momentSchema = z.enum(MOMENTS)
export type Moment = z.infer<typeof momentSchema>

/** One value for each moment. */
export type ByMoment<T> = Record<Moment, T>

export function byMoment<T>(make: (moment: Moment) => T): ByMoment<T> {
  return { know: make('know'), go: make('go'), do: make('do'), buy: make('buy') }
}

export function byMomentSchema<T extends z.ZodType>(value: T) {
  return z.object({ know: value, go: value, do: value, buy: value })
}
