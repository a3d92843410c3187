import { z } from 'zod'
import { idSchema } from '../domain/text.ts'

const least = z.number().int().min(1)
const ids = z.array(idSchema).min(1)

/**
 * What the studio looks for to see that a step of an action plan is done. Moments that weigh nothing
 * in the plan are not looked at.
 */
export const signSchema = z.discriminatedUnion('sign', [
  /** So great a part of the keywords stands in topics with a moment, 0 to 1. */
  z.strictObject({ sign: z.literal('keywords-sorted'), share: z.number().min(0).max(1) }),
  /** Every moment has a topic. */
  z.strictObject({ sign: z.literal('moments-asked') }),
  /** These checks of the plan pass; those that do not apply are left out. */
  z.strictObject({ sign: z.literal('checks-passed'), checks: ids }),
  /** Every moment has so many tactics in force that a live card carries out. */
  z.strictObject({ sign: z.literal('moments-served'), least }),
  /** Each of these tactics that is in force is carried out by a live card. */
  z.strictObject({ sign: z.literal('tactics-carried-out'), tactics: ids }),
  /** So many cards were measured. */
  z.strictObject({ sign: z.literal('cards-measured'), least }),
  /** So many experiments are over. */
  z.strictObject({ sign: z.literal('experiments-over'), least }),
  /** Message cards with a text and the consent noted stand on so many channels. */
  z.strictObject({ sign: z.literal('messages-agreed'), least }),
  /** So many live message cards are set off by something that happens. */
  z.strictObject({ sign: z.literal('messages-triggered'), least }),
  /** Every message card with a reply-time target meets it. */
  z.strictObject({ sign: z.literal('replies-in-time') }),
])
export type Sign = z.infer<typeof signSchema>
export type SignKind = Sign['sign']
