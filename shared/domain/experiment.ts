import { z } from 'zod'
import { isoDateSchema } from './iso-date.ts'
import { metricSchema } from './metric.ts'
import { idSchema, LIMITS } from './text.ts'

export const EXPERIMENT_STATES = ['planned', 'running', 'won', 'lost', 'unclear'] as const
export const experimentStateSchema = z.enum(EXPERIMENT_STATES)
export type ExperimentState = z.infer<typeof experimentStateSchema>

export const experimentFields = z.object({
  cardId: idSchema,
  /** What is tried, and what it is thought to do. */
  hypothesis: z.string().min(1).max(LIMITS.title).regex(/\S/),
  metric: metricSchema,
  startsOn: isoDateSchema,
  /** Its last day; `null`: no end is set. */
  endsOn: isoDateSchema.nullable(),
  state: experimentStateSchema,
  /** What came of it, in a sentence or two. */
  learnt: z.string().max(LIMITS.title),
})

/** A note on a card: something is tried from one day to another, and measured. */
export const experimentSchema = experimentFields.extend({ id: idSchema })
export type Experiment = z.infer<typeof experimentSchema>
export type ExperimentFields = Omit<Experiment, 'id'>

/** Whether its outcome is known. */
export const isOver = ({ state }: Pick<Experiment, 'state'>): boolean =>
  state !== 'planned' && state !== 'running'

/** Those under way first, then planned ones, then what is over; each newest first. */
export function byState(
  a: Pick<Experiment, 'state' | 'startsOn' | 'id'>,
  b: Pick<Experiment, 'state' | 'startsOn' | 'id'>,
): number {
  const rank = ({ state }: Pick<Experiment, 'state'>) =>
    state === 'running' ? 0 : state === 'planned' ? 1 : 2
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (a.startsOn !== b.startsOn) return a.startsOn > b.startsOn ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
