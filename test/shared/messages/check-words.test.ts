import { describe, expect, it } from 'vitest'
import { checkAllWords, checkWords } from '#shared/messages/check-words.ts'
import { aMessage } from '#test/builders/arbitrary-message.ts'

const how = (channels: string[]) => ({
  channels,
  known: ['name'],
  examples: () => new Map([['name', 'Katherine']]),
})

describe('the words of a message', () => {
  it('are ready, empty or wrong in each language', () => {
    const message = aMessage({
      ...{ textEn: 'Hello {{name}}', textRu: 'Здравствуйте, {{nme}}' },
      moreTexts: [{ language: 'de', subject: '', text: 'Hallo {{name' }],
    })
    const states = checkAllWords(message, how(['messaging']))
    expect(states.map(({ language, state }) => [language, state])).toEqual([
      ['en', 'ready'],
      ['zh-CN', 'empty'],
      ['ru', 'wrong'],
      ['de', 'wrong'],
    ])
    expect(states[2]!.problems).toMatchObject([{ at: 'text', problem: { like: 'name' } }])
  })

  it('need a subject only as an e-mail', () => {
    const message = aMessage({ textEn: 'Hello' })
    expect(checkWords(message, 'en', how(['sms'])).noSubject).toBe(false)
    expect(checkWords(message, 'en', how(['email']))).toMatchObject({
      ...{ noSubject: true, state: 'wrong', sms: null },
    })
  })

  it('are counted as SMS with the examples filled in, and too long above ten segments', () => {
    const short = aMessage({ textEn: `${'a'.repeat(152)}{{name}}` })
    expect(checkWords(short, 'en', how(['sms'])).sms).toMatchObject({ units: 161, segments: 2 })
    const long = aMessage({ textEn: 'a'.repeat(4_000) })
    expect(checkWords(long, 'en', how(['sms']))).toMatchObject({
      ...{ state: 'wrong', tooLong: true, sms: { segments: 27 } },
    })
    expect(checkWords(long, 'en', how(['email'])).tooLong).toBe(false)
  })
})
