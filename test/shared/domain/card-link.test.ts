import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LINK_KINDS, linkSetSchema, linkText, readLink } from '#shared/domain/card-link.ts'

it('a link is read as it was written, whatever letters the id has', () => {
  const link = fc.record({
    kind: fc.constantFrom(...LINK_KINDS),
    cardId: fc.string({ minLength: 1, maxLength: 200 }),
  })
  fc.assert(
    fc.property(link, (one) => {
      expect(readLink(linkText(one))).toEqual({ ...one })
    }),
  )
})

it('a text that is no link is refused', () => {
  for (const text of ['', 'blocks', 'blocks:', 'hinders:a', `blocks:${'x'.repeat(201)}`]) {
    expect(readLink(text)).toBeNull()
    expect(linkSetSchema.safeParse([text]).success).toBe(false)
  }
  expect(linkSetSchema.safeParse(['blocks:a', 'blocks:a']).success).toBe(false)
  expect(linkSetSchema.safeParse(['blocks:a', 'answers:a']).success).toBe(true)
})
