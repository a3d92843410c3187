import { expect, test } from 'vitest'
import { createFormat } from '#renderer/i18n/use-format.ts'

test.each([
  [12.34, '12.3'],
  [0.1, '0.1'],
  [0.0949, '0.095'],
  [0.0152, '0.015'],
  [0.00031, '0.00031'],
  [0, '0.0'],
])('%d points are written as %s: few of them still say something', (points, written) => {
  expect(createFormat('en').finePoints(points)).toBe(written)
})

test('few points have the decimal sign of the language', () => {
  expect(createFormat('ru').finePoints(0.0152)).toBe('0,015')
})
