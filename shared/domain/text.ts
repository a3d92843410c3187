import { z } from 'zod'

/** Longest texts the store keeps. Longer ones are refused with the limit named, never cut. */
export const LIMITS = { id: 200, title: 10_000, url: 4_000, values: 5_000 } as const

export const idSchema = z.string().min(1).max(LIMITS.id)
export const titleSchema = z.string().max(LIMITS.title)

/** The labels, ids or tags of one set field; a set: no value twice. Order carries no meaning. */
export const valueSetSchema = z
  .array(z.string().min(1).max(LIMITS.title))
  .max(LIMITS.values)
  .refine((values) => new Set(values).size === values.length, 'no value may stand twice')
