import { z } from 'zod'
import { LIMITS } from './text.ts'

/** What one card does for or against another: it answers it, backs it up, or holds it up. */
export const LINK_KINDS = ['answers', 'supports', 'blocks'] as const
export const linkKindSchema = z.enum(LINK_KINDS)
export type LinkKind = z.infer<typeof linkKindSchema>

/** A link from the card that holds it to the card named. */
export type CardLink = { kind: LinkKind; cardId: string }

/** `blocks:ID`: an element of the set field `links`, so that two people's links add up. */
export function linkText({ kind, cardId }: CardLink): string {
  return `${kind}:${cardId}`
}

/** The link that an element of `links` says; `null` for a text that is none. */
export function readLink(text: string): CardLink | null {
  const at = text.indexOf(':')
  const kind = LINK_KINDS.find((known) => known === text.slice(0, at))
  const cardId = text.slice(at + 1)
  return kind && cardId !== '' && cardId.length <= LIMITS.id ? { kind, cardId } : null
}

export const linkSetSchema = z
  .array(z.string().refine((text) => readLink(text) !== null, 'not a link'))
  .max(LIMITS.values)
  .refine((links) => new Set(links).size === links.length, 'no link may stand twice')
