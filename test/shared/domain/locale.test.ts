import { expect, it } from 'vitest'
import { localeFor } from '#shared/domain/locale.ts'

it.each([
  [['ru-RU', 'en'], 'ru'],
  [['ru_RU.UTF-8'], 'ru'],
  [['zh-Hans-CN'], 'zh-CN'],
  [['zh-TW', 'en'], 'zh-CN'],
  [['de-DE', 'ru'], 'ru'],
  [['en-GB', 'ru'], 'en'],
  [['rup'], 'en'],
  [['C'], 'en'],
  [[], 'en'],
] as const)('of %j the product speaks %s', (preferred, locale) => {
  expect(localeFor(preferred)).toBe(locale)
})
