import { z } from 'zod'
import { idSchema, LIMITS } from './text.ts'

/** A remark on a card. `at` and `editedAt` are milliseconds since 1970. */
export const commentSchema = z.object({
  id: idSchema,
  cardId: idSchema,
  text: z.string().min(1).max(LIMITS.title),
  at: z.number().int().min(0),
  /** Who wrote it, as the machine names them; empty where it has no name. */
  person: z.string().max(LIMITS.id),
  /** When its author last changed it; `null`: never. */
  editedAt: z.number().int().min(0).nullable(),
})
export type Comment = z.infer<typeof commentSchema>

/** A piece of a comment: plain text, or a mention of the person named. */
export type CommentPart = { text: string; person: string | null }

/** Letters, digits and what joins them in names: after one of these a name has not ended. */
const IN_A_WORD = /[\p{L}\p{N}_]/u

/**
 * The comment cut at its mentions: an `@` that starts a word, followed by the name of a known person,
 * the longest that fits, in any case. An `@` before an unknown name stays text.
 */
export function partsOfComment(text: string, people: readonly string[]): CommentPart[] {
  const names = people
    .filter((name) => name !== '')
    .map((name) => ({ name, folded: name.toLowerCase() }))
    .toSorted((a, b) => b.name.length - a.name.length)
  const parts: CommentPart[] = []
  let plainFrom = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at > 0 && IN_A_WORD.test(text[at - 1]!)) continue
    const found = names.find(({ name, folded }) => {
      const end = at + 1 + name.length
      if (text.slice(at + 1, end).toLowerCase() !== folded) return false
      return !(needsAnEnd(name) && IN_A_WORD.test(text.charAt(end)))
    })
    if (!found) continue
    if (at > plainFrom) parts.push({ text: text.slice(plainFrom, at), person: null })
    plainFrom = at + 1 + found.name.length
    parts.push({ text: text.slice(at, plainFrom), person: found.name })
  }
  if (plainFrom < text.length) parts.push({ text: text.slice(plainFrom), person: null })
  return parts
}

/** Chinese and Japanese put no space after a name, so a letter may follow one written in them. */
function needsAnEnd(name: string): boolean {
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(name)
}
