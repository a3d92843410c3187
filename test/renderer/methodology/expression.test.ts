import { expect, it } from 'vitest'
import {
  fraction,
  group,
  inWords,
  joined,
  name,
  number,
  row,
  signs,
} from '#renderer/features/methodology/expression.ts'

const said = {
  plus: 'plus',
  minus: 'minus',
  times: 'times',
  is: 'equals',
  over: 'divided by',
  sum: 'the sum of',
  product: 'the product of',
}

it('a formula is said with a word for every sign, and fractions in brackets', () => {
  const { plus, minus, times, is, sum } = signs(said)
  const mean = fraction(
    row(sum, name('weight'), times, name('value')),
    joined([number('0.45'), number('0.4')], plus),
  )
  const any = row(number('1'), minus, group(row(number('1'), minus, name('strength'))))
  expect(inWords(joined([name('score'), mean, any], is), said)).toBe(
    'score equals (the sum of weight times value) divided by (0.45 plus 0.4) equals 1 minus (1 minus strength)',
  )
})
