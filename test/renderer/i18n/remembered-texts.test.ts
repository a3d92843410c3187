import { createInstance, type TFunction } from 'i18next'
import { expect, it, vi } from 'vitest'
import { rememberedTexts } from '#renderer/i18n/remembered-texts.ts'

async function aT() {
  const i18n = createInstance()
  await i18n.init({
    lng: 'en',
    resources: {
      en: {
        translation: {
          topics_one: '{{count}} topic',
          topics_other: '{{count}} topics',
          points: '{{done}} of {{total}}',
          none: 'None',
        },
      },
    },
  })
  return i18n.t as TFunction<never>
}

it('says what the translation says, for every value', async () => {
  const t = await aT()
  const texts = rememberedTexts(t) as unknown as (key: string, values?: object) => string
  for (let round = 0; round < 2; round += 1) {
    expect(texts('topics', { count: 1 })).toBe('1 topic')
    expect(texts('topics', { count: 11 })).toBe('11 topics')
    expect(texts('points', { done: 1, total: 12 })).toBe('1 of 12')
    expect(texts('points', { done: 11, total: 2 })).toBe('11 of 2')
    expect(texts('none')).toBe('None')
  }
})

it('makes each text once', () => {
  const t = vi.fn(() => 'text')
  const texts = rememberedTexts(t as unknown as TFunction<never>) as unknown as typeof t
  const say = texts as unknown as (key: string, values: object) => string
  say('a', { count: 1 })
  say('a', { count: 1 })
  say('a', { count: 2 })
  expect(t).toHaveBeenCalledTimes(2)
  expect(rememberedTexts(t as unknown as TFunction<never>)).toBe(texts)
})
