import { describe, expect, it } from 'vitest'
import { mentionAt, peopleFor, withMention } from '#renderer/features/cards/mention-text.ts'

describe('a mention being written', () => {
  it('is what stands between an @ and the caret', () => {
    expect(mentionAt('ask @me', 7)).toEqual({ from: 4, query: 'me' })
    expect(mentionAt('ask @mei lin', 12)).toEqual({ from: 4, query: 'mei lin' })
    expect(mentionAt('@', 1)).toEqual({ from: 0, query: '' })
  })

  it('is none in an address, after a line break, or before the @', () => {
    expect(mentionAt('x@mei.com', 5)).toBeNull()
    expect(mentionAt('@mei\nand', 8)).toBeNull()
    expect(mentionAt('ask @me', 2)).toBeNull()
    expect(mentionAt('@ then', 6)).toBeNull()
  })

  it('finds people by the beginning of any word of their name', () => {
    const people = ['Anna', 'Mei Lin', 'Ольга Петрова']
    expect(peopleFor('', people)).toEqual(people)
    expect(peopleFor('LI', people)).toEqual(['Mei Lin'])
    expect(peopleFor('пет', people)).toEqual(['Ольга Петрова'])
    expect(peopleFor('na', people)).toEqual([])
  })

  it('is written out with one space after it', () => {
    expect(withMention('ask @me now', { from: 4, query: 'me' }, 'Mei Lin')).toEqual({
      text: 'ask @Mei Lin now',
      caret: 13,
    })
    expect(withMention('@', { from: 0, query: '' }, 'Anna')).toEqual({ text: '@Anna ', caret: 6 })
  })
})
