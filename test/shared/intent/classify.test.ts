import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCue } from '#shared/domain/cue.ts'
import { classifyPhrase } from '#shared/intent/classify.ts'
import { cleanPhrase } from '#shared/intent/scan.ts'
import { labelledPhrases } from '#test/fixtures/intent/labelled.ts'

describe('classifyPhrase', () => {
  it.each([
    ['how to choose trail shoes', 'know', 'how to choose'],
    ['how to lace trail shoes', 'do', 'how to · lace'],
    ['Running Shop Near Me', 'go', 'Near Me · Shop'],
    ['kids shoe shop in Ambleford', 'go', 'shop · Ambleford'],
    ['plumber leeds', 'go', 'plumber · leeds'],
    ['跑鞋怎么选', 'know', '怎么选'],
    ['Купить кроссовки', 'buy', 'Купить'],
    ['стоматология спб', 'go', 'стоматология · спб'],
  ])('names the words that decided %s', (phrase, moment, cue) => {
    expect(classifyPhrase(phrase)).toMatchObject({ moment, cue })
  })

  it.each([
    ['grok会员购买', 'buy', '会员购买'],
    ['купить iphone 15', 'buy', 'купить'],
    ['iphone15多少钱', 'buy', '多少钱'],
    ['скачать whatsapp', 'do', 'скачать'],
    ['crm系统是什么', 'know', '是什么'],
  ])('reads the mixed scripts of %s', (phrase, moment, cue) => {
    expect(classifyPhrase(phrase)).toMatchObject({ moment, cue })
  })

  it('places using what one has, such as an account, under do', () => {
    for (const phrase of ['torvane login', 'netflix login', 'сбербанк онлайн вход', '淘宝登录']) {
      expect(classifyPhrase(phrase).moment).toBe('do')
    }
  })

  it.each([
    ...['running shoes', 'zara', 'netflix', 'torvane', 'dentist', 'taylor swift', 'paris'],
    ...['кроссовки', 'икеа', 'диван', 'стоматология', 'казань'],
    ...['登山鞋', '优衣库', '沙发', '周杰伦', '健身房'],
  ])('leaves the bare %s unclear', (phrase) => {
    expect(classifyPhrase(phrase)).toEqual({
      moment: null,
      second: null,
      cue: '',
      confidence: 0,
      like: null,
    })
  })

  it('takes a product with size, colour, model or for whom for a wish to buy', () => {
    for (const phrase of [
      'iphone 15 pro max 256gb',
      'womens black ankle boots size 6',
      'женская зимняя куртка 46 размер',
      '男款黑色羽绒服',
      '55寸电视',
    ]) {
      expect(classifyPhrase(phrase).moment).toBe('buy')
    }
  })

  it('knows a town in its Russian cases, and that weather there is no way to go', () => {
    for (const phrase of ['нотариус казань', 'нотариус в казани']) {
      expect(classifyPhrase(phrase).moment).toBe('go')
    }
    expect(classifyPhrase('погода в казани').moment).toBe('know')
    expect(classifyPhrase('北京天气').moment).toBe('know')
    expect(classifyPhrase('北京健身房').moment).toBe('go')
  })

  it('takes a brand of the plan with a number for a model that somebody wants', () => {
    expect(classifyPhrase('torvane scree 3').moment).toBeNull()
    expect(classifyPhrase('torvane scree 3', { brands: ['Torvane'] }).moment).toBe('buy')
    expect(classifyPhrase('torvane', { brands: ['Torvane'] }).moment).toBeNull()
  })

  it.each([
    ['best running shoes sale', 'know', 'buy'],
    ['how to install laminate flooring cost', 'do', 'buy'],
    ['nail salon prices near me', 'go', 'buy'],
    ['лучшие кроссовки купить', 'buy', 'know'],
    ['купить диван в казани', 'buy', 'go'],
    ['跑鞋价格及评测', 'know', 'buy'],
  ])('hears both wishes of %s', (phrase, moment, second) => {
    expect(classifyPhrase(phrase)).toMatchObject({ moment, second })
  })

  it.each(['weather in leeds', 'running shoes size 10', 'how to lace shoes', 'погода в казани'])(
    'hears one wish in %s',
    (phrase) => {
      expect(classifyPhrase(phrase).second).toBeNull()
    },
  )

  it('may say two moments', () => {
    const found = labelledPhrases('en', 'tuning').map(({ phrase }) => classifyPhrase(phrase))
    const two = found.filter(({ second }) => second !== null)
    expect(two.length).toBeGreaterThan(0)
    for (const { moment, second } of two) expect(second).not.toBe(moment)
  })
})

describe('what a tool says', () => {
  it('never outweighs the words', () => {
    const transactional = { intents: ['transactional'] }
    expect(classifyPhrase('how to lace running shoes', transactional).moment).toBe('do')
    expect(classifyPhrase('greek frappe near me', transactional).moment).toBe('go')
    expect(classifyPhrase('headache behind eyes', transactional).moment).toBe('know')
  })

  it('does not make a bare brand or category a question', () => {
    for (const phrase of ['zara', 'running shoes', 'netflix']) {
      expect(classifyPhrase(phrase, { intents: ['informational'] }).moment).toBeNull()
    }
  })

  it('does not make a local result page a wish to go', () => {
    expect(classifyPhrase('running shoes', { intents: ['local'] }).moment).toBeNull()
  })

  it('alone decides only what the words leave open, and with little confidence', () => {
    const open = labelledPhrases('en', 'tuning')
      .filter(({ label }) => label === 'unclear')
      .map(({ phrase }) => classifyPhrase(phrase, { intents: ['transactional'] }))
    for (const { cue, confidence } of open) {
      if (readCue(cue).by === 'intent') expect(confidence).toBe(0.3)
    }
    const changed = open.filter(({ moment }) => moment !== null)
    expect(changed.length).toBeLessThan(open.length / 3)
  })
})

describe('any phrase', () => {
  const words = (['en', 'ru', 'zh'] as const).flatMap((language) =>
    labelledPhrases(language, 'tuning').flatMap(({ phrase }) => phrase.split(' ')),
  )
  const phrases = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
  )

  it('gets a cue out of the phrase beside a moment, and none without', () => {
    fc.assert(
      fc.property(phrases, (phrase) => {
        const { moment, cue, confidence } = classifyPhrase(phrase)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        if (moment === null) expect([cue, confidence]).toEqual(['', 0])
        else {
          expect(confidence).toBeGreaterThan(0)
          expect(cue).not.toBe('')
          for (const part of cue.split(' · ')) expect(cleanPhrase(phrase)).toContain(part)
        }
      }),
    )
  })

  it('gets the same answer every time, whatever was asked between', () => {
    fc.assert(
      fc.property(phrases, phrases, (phrase, other) => {
        const first = classifyPhrase(phrase)
        classifyPhrase(other, { brands: ['Torvane'] })
        expect(classifyPhrase(phrase)).toEqual(first)
      }),
    )
  })

  it('means the same in capitals, decomposed, with zero-width characters and wide gaps', () => {
    const plain = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(plain, (parts) => {
        const phrase = parts.join(' ')
        const { moment } = classifyPhrase(phrase)
        expect(classifyPhrase(phrase.toUpperCase()).moment).toBe(moment)
        expect(classifyPhrase(phrase.normalize('NFD')).moment).toBe(moment)
        expect(classifyPhrase(`\u200B${parts.join('\u200B \uFEFF')}`).moment).toBe(moment)
        expect(classifyPhrase(`  ${parts.join('   ')} `).moment).toBe(moment)
      }),
    )
  })
})
