import { describe, expect, it } from 'vitest'
import {
  consentGap,
  EMPTY_MESSAGE,
  languagesOf,
  messageFields,
  replyState,
  wordsIn,
  writingWords,
} from '#shared/domain/message.ts'

describe('a message', () => {
  it('is valid before anybody has said anything of it', () => {
    expect(messageFields.parse(EMPTY_MESSAGE)).toEqual(EMPTY_MESSAGE)
  })

  it('keeps the words of each language of the product in fields of their own', () => {
    expect(writingWords(EMPTY_MESSAGE, 'zh-CN', { text: '您好' })).toEqual({ textZh: '您好' })
    const written = { ...EMPTY_MESSAGE, ...writingWords(EMPTY_MESSAGE, 'ru', { subject: 'Да' }) }
    expect(wordsIn(written, 'ru')).toEqual({ subject: 'Да', text: '' })
    expect(wordsIn(written, 'en')).toEqual({ subject: '', text: '' })
  })

  it('can have further languages', () => {
    const german = { language: 'de', subject: '', text: 'Hallo' }
    const message = { ...EMPTY_MESSAGE, moreTexts: [german, { ...german, language: 'pl' }] }
    expect(languagesOf(message)).toEqual(['en', 'zh-CN', 'ru', 'de', 'pl'])
    expect(wordsIn(message, 'de').text).toBe('Hallo')
    expect(writingWords(message, 'de', { text: 'Moin' }).moreTexts).toEqual([
      { ...german, text: 'Moin' },
      { ...german, language: 'pl' },
    ])
  })

  it('has consent noted only with what and when, or with why none is needed', () => {
    const gap = (consent: 'none' | 'noted' | 'not-needed', note = '', on: string | null = null) =>
      consentGap({ consent, consentNote: note, consentOn: on })
    expect(gap('none', 'said', '2026-01-01')).toBe('none')
    expect(gap('noted', ' ', '2026-01-01')).toBe('no-what')
    expect(gap('noted', 'box at the checkout')).toBe('no-when')
    expect(gap('noted', 'box at the checkout', '2026-01-01')).toBeNull()
    expect(gap('not-needed')).toBe('no-reason')
    expect(gap('not-needed', 'an order demands it')).toBeNull()
  })

  it('meets its reply time in the minute of the target, and misses it after', () => {
    expect(replyState(null, 5)).toBe('no-target')
    expect(replyState(5, null)).toBe('not-measured')
    expect(replyState(5, 5)).toBe('met')
    expect(replyState(5, 5.1)).toBe('missed')
  })
})
