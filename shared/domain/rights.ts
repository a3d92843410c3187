import { z } from 'zod'
import { daysBetween, isoDateSchema, type IsoDate } from './iso-date.ts'

export const RIGHTS_USES = ['organic', 'paid', 'whitelisting', 'ai'] as const
export type RightsUse = (typeof RIGHTS_USES)[number]

/** What may begin a window: the product is sent, the asset approved or posted, its paid boost starts. */
export const RIGHTS_TRIGGERS = ['sent', 'approved', 'posted', 'boosted'] as const
export type RightsTrigger = (typeof RIGHTS_TRIGGERS)[number]

export const rightsLengthSchema = z.object({
  count: z.number().int().min(1).max(36_500),
  unit: z.enum(['day', 'month']),
})
/** How long a window lasts, its first day counted. */
export type RightsLength = z.infer<typeof rightsLengthSchema>

/** One window of usage rights on a creator's or user's asset; both ends inclusive, `null` is open. */
export const rightsWindowSchema = z
  .object({
    use: z.enum(RIGHTS_USES),
    startsOn: isoDateSchema.nullable(),
    endsOn: isoDateSchema.nullable(),
    /** What begins it: its days follow by `clockedRights`; left out: `startsOn` is set by hand. */
    trigger: z.enum(RIGHTS_TRIGGERS).optional(),
    /** Left out: to `endsOn`, or with no end. */
    lasts: rightsLengthSchema.optional(),
  })
  .refine((w) => endsAfterStart(w), {
    message: 'rights may not end before they start',
    path: ['endsOn'],
  })
export type RightsWindow = z.infer<typeof rightsWindowSchema>

/** Whether a window does not end before it starts. */
export function endsAfterStart(window: {
  startsOn: IsoDate | null
  endsOn: IsoDate | null
}): boolean {
  return !window.startsOn || !window.endsOn || window.startsOn <= window.endsOn
}

/** True when there are windows and every one of them ended before `today`. */
export function rightsHaveEnded(rights: readonly RightsWindow[], today: IsoDate): boolean {
  return rights.length > 0 && rights.every((w) => w.endsOn !== null && w.endsOn < today)
}

/** The last day on which any right holds: `null` when a window is open or there is none. */
export function rightsEndOn(rights: readonly RightsWindow[]): IsoDate | null {
  if (rights.length === 0 || rights.some((w) => w.endsOn === null)) return null
  return rights
    .map((w) => w.endsOn!)
    .toSorted()
    .at(-1)!
}

/** Rights that end within so many days are told about beforehand. */
export const RIGHTS_SOON_DAYS = 30

/** True when rights hold today and the last of them ends within `RIGHTS_SOON_DAYS`. */
export function rightsEndSoon(rights: readonly RightsWindow[], today: IsoDate): boolean {
  const end = rightsEndOn(rights)
  return end !== null && end >= today && daysBetween(today, end) <= RIGHTS_SOON_DAYS
}

/** The uses whose rights all end on the same day; `null`: they stay open. Never without a use. */
export type RightsEnding = { endsOn: IsoDate | null; uses: RightsUse[] }

/** When the rights to each use end for good, by day, the open ones last. */
export function rightsEndings(rights: readonly RightsWindow[]): RightsEnding[] {
  const byDay = new Map<IsoDate | null, RightsUse[]>()
  for (const use of RIGHTS_USES) {
    const windows = rights.filter((window) => window.use === use)
    if (windows.length === 0) continue
    const endsOn = rightsEndOn(windows)
    const uses = byDay.get(endsOn)
    if (uses) uses.push(use)
    else byDay.set(endsOn, [use])
  }
  const last = '~'
  return [...byDay]
    .map(([endsOn, uses]) => ({ endsOn, uses }))
    .toSorted((a, b) => ((a.endsOn ?? last) < (b.endsOn ?? last) ? -1 : 1))
}
