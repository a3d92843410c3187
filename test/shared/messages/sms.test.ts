import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSms, plainSms, SMS_SIZES } from '#shared/messages/sms.ts'

/** The two tables of 3GPP TS 23.038, written down a second time, code by code. */
const BASIC = [
  ...'@£$¥èéùìòÇ\nØø\rÅå',
  ...'Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ',
  ...' !"#¤%&\'()*+,-./',
  ...'0123456789:;<=>?',
  ...'¡ABCDEFGHIJKLMNO',
  ...'PQRSTUVWXYZÄÖÑÜ§',
  ...'¿abcdefghijklmno',
  ...'pqrstuvwxyzäöñüà',
]
const EXTENDED = [...'\f^{}\\[~]|€']

const gsm = fc.array(
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...BASIC) }, fc.constantFrom(...EXTENDED)),
)
const anyText = fc.string({ unit: 'grapheme', maxLength: 300 })

describe('SMS segments', () => {
  it('know 127 characters that count once and ten that count twice', () => {
    expect(new Set(BASIC).size).toBe(127)
    for (const one of BASIC) expect(countSms(one)).toMatchObject({ encoding: 'gsm-7', units: 1 })
    for (const one of EXTENDED) expect(countSms(one)).toMatchObject({ encoding: 'gsm-7', units: 2 })
  })

  it.each([
    ['', 'gsm-7', 0, 160],
    ['a'.repeat(160), 'gsm-7', 1, 0],
    ['a'.repeat(161), 'gsm-7', 2, 145],
    ['a'.repeat(306), 'gsm-7', 2, 0],
    ['a'.repeat(307), 'gsm-7', 3, 152],
    ['€'.repeat(80), 'gsm-7', 1, 0],
    // 76 euros fill 152 of 153 and the 77th is not cut in two.
    ['€'.repeat(81), 'gsm-7', 2, 143],
    ['€'.repeat(153), 'gsm-7', 3, 151],
    ['я'.repeat(70), 'ucs-2', 1, 0],
    ['я'.repeat(71), 'ucs-2', 2, 63],
    ['中'.repeat(134), 'ucs-2', 2, 0],
    ['👟'.repeat(35), 'ucs-2', 1, 0],
    // 33 pairs fill 66 of 67.
    ['👟'.repeat(67), 'ucs-2', 3, 65],
    ['a'.repeat(4_000), 'gsm-7', 27, 131],
  ] as const)('of %j are cut as the standard says', (text, encoding, segments, left) => {
    expect(countSms(text)).toMatchObject({ encoding, segments, left })
  })

  it('tell which characters make a text UCS-2, each once', () => {
    expect(countSms('It’s “new” — it’s…').forcing).toEqual(['’', '“', '”', '—', '…'])
    expect(countSms('naïve').forcing).toEqual(['ï'])
  })

  it('are GSM-7 exactly where every character is of its tables', () => {
    const known = new Set([...BASIC, ...EXTENDED])
    fc.assert(
      fc.property(anyText, (text) => {
        const others = [...text].filter((one) => !known.has(one))
        const { encoding, forcing, units } = countSms(text)
        expect(forcing).toEqual([...new Set(others)])
        expect(encoding).toBe(others.length > 0 ? 'ucs-2' : 'gsm-7')
        if (others.length > 0) expect(units).toBe(text.length)
      }),
    )
  })

  it('hold what they can: one fewer would not do', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          gsm.map((all) => all.join('')),
          anyText,
        ),
        fc.nat(40),
        (part, times) => {
          const text = part.repeat(times)
          const { encoding, units, segments, left, perSegment } = countSms(text)
          const { single, each } = SMS_SIZES[encoding]
          if (units <= single) {
            expect(segments).toBe(units === 0 ? 0 : 1)
            expect(left).toBe(single - units)
            return
          }
          expect(perSegment).toBe(each)
          // A character is at most two units: each segment but the last lacks at most one.
          expect(segments).toBeGreaterThanOrEqual(Math.ceil(units / each))
          expect(segments).toBeLessThanOrEqual(Math.ceil(units / (each - 1)))
          expect(left).toBeGreaterThanOrEqual(0)
          expect(left).toBeLessThan(each)
        },
      ),
    )
  })

  it('never become fewer by a character more', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        (text, more) => {
          const before = countSms(text)
          const after = countSms(text + more)
          expect(after.segments).toBeGreaterThanOrEqual(before.segments)
          expect(after.units).toBeGreaterThan(before.encoding === after.encoding ? before.units : 0)
        },
      ),
    )
  })

  it('can be written plainly where only typography forces UCS-2', () => {
    expect(plainSms('It’s “new” — now…')).toBe('It\'s "new" - now...')
    expect(plainSms('It’s новый')).toBeNull()
    expect(plainSms('plain')).toBeNull()
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainSms(text)
        if (plain !== null) expect(countSms(plain).encoding).toBe('gsm-7')
      }),
    )
  })
})
