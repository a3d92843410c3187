import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOfComment } from '#shared/domain/comment.ts'

const PEOPLE = ['Mei', 'Mei Lin', 'anna', '李雷', 'Ольга']
const mentioned = (text: string) =>
  partsOfComment(text, PEOPLE).flatMap(({ person }) => (person === null ? [] : [person]))

describe('the mentions of a comment', () => {
  it('are known names after an @, the longest that fits, in any case', () => {
    expect(mentioned('@mei lin and @ANNA, please look')).toEqual(['Mei Lin', 'anna'])
    expect(mentioned('ask @Mei.')).toEqual(['Mei'])
    expect(mentioned('@ольга, посмотри')).toEqual(['Ольга'])
  })

  it('end where a name written in Chinese ends, for no space follows it', () => {
    expect(mentioned('请@李雷看一下')).toEqual([])
    expect(mentioned('请 @李雷看一下')).toEqual(['李雷'])
  })

  it('are not in addresses, in longer names, or unknown', () => {
    expect(mentioned('mail x@mei.com, @Meike, @nobody, @')).toEqual([])
  })

  it('cut the text without losing a letter', () => {
    const text = fc.array(fc.constantFrom('@', 'Mei', ' Lin', 'anna', '李雷', ' ', 'x', '👩‍👧', '\n'))
    fc.assert(
      fc.property(text, (pieces) => {
        const whole = pieces.join('')
        const parts = partsOfComment(whole, PEOPLE)
        expect(parts.map((part) => part.text).join('')).toBe(whole)
        expect(parts.every((part) => part.text !== '')).toBe(true)
      }),
    )
  })
})
