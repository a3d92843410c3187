import fc from 'fast-check'
import {
  CONSENTS,
  EMPTY_MESSAGE,
  type Message,
  type MessageFields,
  SCHEDULES,
} from '#shared/domain/message.ts'

/** A message of which little is known; overrides say what matters. */
export function aMessage(overrides: Partial<Message> = {}): Message {
  return { id: 'c-1', ...EMPTY_MESSAGE, ...overrides }
}

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const day = fc.constantFrom('2026-01-31', '2026-02-28', '2026-12-31')
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { noNullPrototype: true })

export const arbitraryMessage: fc.Arbitrary<MessageFields> = record<Partial<MessageFields>>({
  goal: maybe(fc.constantFrom('sales', 'leads')),
  trigger: text,
  consent: fc.constantFrom(...CONSENTS),
  consentNote: text,
  consentOn: maybe(day),
  replyTarget: maybe(fc.integer({ min: 1, max: 600 })),
  schedule: fc.constantFrom(...SCHEDULES),
  perWeek: maybe(fc.double({ min: 0, max: 50, noNaN: true }).map((n) => n + 0)),
  days: fc.uniqueArray(record({ on: day, sends: fc.integer({ min: 1, max: 9 }) }), {
    selector: ({ on }) => on,
    maxLength: 2,
  }),
  sendAt: maybe(fc.constantFrom('00:00', '09:30', '23:59')),
  textEn: text,
  subjectZh: text,
  textRu: text,
  moreTexts: fc.uniqueArray(
    record({ language: fc.constantFrom('de', 'pt-BR'), subject: text, text }),
    { selector: ({ language }) => language, maxLength: 2 },
  ),
}).map((filled) => ({ ...EMPTY_MESSAGE, ...filled }))
