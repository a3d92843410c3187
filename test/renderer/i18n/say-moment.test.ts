import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import app from '#resources/locales/en/app.json' with { type: 'json' }
import { sayCue, sayMoment } from '#renderer/i18n/say-moment.ts'
import { byIntent, byLikeness } from '#shared/domain/cue.ts'

const i18n = createInstance()
await i18n.init({
  lng: 'en',
  ns: ['app'],
  resources: { en: { app } },
  interpolation: { escapeValue: false },
})
const { t } = i18n

describe('sayMoment', () => {
  it('names both moments that a phrase may mean', () => {
    expect(sayMoment({ moment: 'know', second: 'buy' }, t)).toBe('Know or Buy')
    expect(sayMoment({ moment: 'know', second: null }, t)).toBe('Know')
    expect(sayMoment({ moment: null, second: null }, t)).toBe('Unclear')
  })
})

describe('sayCue', () => {
  it('gives words as they stand, and what people or a tool said in a sentence', () => {
    expect(sayCue('how to · lace', t)).toBe('how to · lace')
    expect(sayCue(byLikeness('torvane scree'), t)).toBe('like “torvane scree”, which you set')
    expect(sayCue(byIntent('transactional'), t)).toBe('the tool says “transactional”')
    expect(sayCue(byIntent('local'), t)).toBe('the tool says “local”')
  })
})
