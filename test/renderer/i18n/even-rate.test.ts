import { expect, test } from 'vitest'
import { createFormat } from '#renderer/i18n/use-format.ts'

test('shares below one another all have their tenth', () => {
  const inEnglish = createFormat('en')
  expect([0.19, 0.189, 1].map(inEnglish.evenRate)).toEqual(['19.0%', '18.9%', '100.0%'])
  expect(createFormat('ru').evenRate(0.19)).toBe('19,0\u00a0%')
})
