/** A formula as data, from which it is both drawn and said. Texts and numbers come in the reader's language. */
export type Expression =
  | { kind: 'row'; of: readonly Expression[] }
  | { kind: 'name'; text: string }
  | { kind: 'number'; text: string }
  | { kind: 'sign'; text: string; said: string }
  | { kind: 'group'; of: Expression }
  | { kind: 'fraction'; above: Expression; below: Expression }

export type Said = Record<'plus' | 'minus' | 'times' | 'is' | 'over' | 'sum' | 'product', string>

export const row = (...of: readonly Expression[]): Expression => ({ kind: 'row', of })
export const name = (text: string): Expression => ({ kind: 'name', text })
export const number = (text: string): Expression => ({ kind: 'number', text })
export const group = (of: Expression): Expression => ({ kind: 'group', of })
export const fraction = (above: Expression, below: Expression): Expression => {
  return { kind: 'fraction', above, below }
}

/** The signs, each with the word that is read out for it. */
export const signs = (said: Said) => ({
  plus: { kind: 'sign', text: '+', said: said.plus } as const,
  minus: { kind: 'sign', text: '−', said: said.minus } as const,
  times: { kind: 'sign', text: '×', said: said.times } as const,
  is: { kind: 'sign', text: '=', said: said.is } as const,
  sum: { kind: 'sign', text: '∑', said: said.sum } as const,
  product: { kind: 'sign', text: '∏', said: said.product } as const,
})
export type Signs = ReturnType<typeof signs>

/** `a`, sign, `b`, sign, `c` … */
export function joined(items: readonly Expression[], sign: Expression): Expression {
  return row(...items.flatMap((item, at) => (at === 0 ? [item] : [sign, item])))
}

/** The formula in words, for who hears it. */
export function inWords(expression: Expression, said: Said): string {
  switch (expression.kind) {
    case 'row':
      return expression.of.map((part) => inWords(part, said)).join(' ')
    case 'name':
    case 'number':
      return expression.text
    case 'sign':
      return expression.said
    case 'group':
      return `(${inWords(expression.of, said)})`
    case 'fraction': {
      const [above, below] = [inWords(expression.above, said), inWords(expression.below, said)]
      return `(${above}) ${said.over} (${below})`
    }
  }
}
