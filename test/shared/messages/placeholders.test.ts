import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fillPlaceholders,
  placeholderProblems,
  placeholdersOf,
} from '#shared/messages/placeholders.ts'

const KNOWN = ['name', 'order', 'voucher']
const problems = (text: string) => placeholderProblems(text, KNOWN)

describe('placeholders of a message', () => {
  it('are found once each, spaces inside or not', () => {
    expect(placeholdersOf('{{name}}, {{ order }} and {{name}} again')).toEqual(['name', 'order'])
  })

  it('are told when they are unknown, with the one that may be meant', () => {
    expect(problems('Hi {{nmae}}')).toEqual([
      { kind: 'unknown', name: 'nmae', at: 3, like: 'name' },
    ])
    expect(problems('{{Name}}')).toMatchObject([{ kind: 'unknown', like: 'name' }])
    expect(problems('{{basket}}')).toMatchObject([{ kind: 'unknown', like: null }])
  })

  it('are told when they are not closed, not opened or empty', () => {
    expect(problems('Hi {{name, order {{order}}')).toEqual([
      { kind: 'unclosed', text: '{{name, order ', at: 3 },
    ])
    expect(problems('Hi {{name')).toEqual([{ kind: 'unclosed', text: '{{name', at: 3 }])
    expect(problems('Hi name}}, {{order}}')).toEqual([{ kind: 'unopened', text: '}}', at: 7 }])
    expect(problems('Hi {{ }}')).toEqual([{ kind: 'empty', at: 3 }])
    expect(problems('One { or } is none')).toEqual([])
  })

  it('are filled in where there is a value, and stay where there is none', () => {
    const values = new Map([['name', 'Anna']])
    expect(fillPlaceholders('{{ name }}: {{order}} {{name', values)).toBe('Anna: {{order}} {{name')
  })

  it('leave every text as it is that holds none of them, and lose no character', () => {
    const piece = fc.constantFrom('{{', '}}', '{', '}', 'name', 'x', ' ', '{{name}}', '😀')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        expect(fillPlaceholders(text, new Map())).toBe(text)
        for (const { at } of problems(text)) expect(at).toBeLessThan(text.length)
        if (problems(text).length === 0) {
          const holes = text.match(/\{\{/g)?.length ?? 0
          expect(holes).toBe(text.match(/\}\}/g)?.length ?? 0)
        }
      }),
    )
  })
})
