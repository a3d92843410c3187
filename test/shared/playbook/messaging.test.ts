import { describe, expect, it } from 'vitest'
import { MESSAGE_CHANNELS } from '#shared/domain/message.ts'
import { LOCALES } from '#shared/domain/plan.ts'
import { countSms } from '#shared/messages/sms.ts'
import {
  exampleValues,
  fillPlaceholders,
  placeholderProblems,
} from '#shared/messages/placeholders.ts'
import { CHANNELS, MESSAGING, STAGES, TACTICS } from '#shared/playbook/playbook.ts'

const { goals, placeholders, triggers } = MESSAGING
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('messages of the playbook', () => {
  it('have the five goals and the ten life-cycle triggers of the craft', () => {
    expect(ids(goals)).toEqual(['leads', 'bookings', 'sales', 'faster-answers', 'upsell'])
    expect(ids(triggers)).toEqual([
      ...['payment-reminder', 'payment-thanks', 'late-dispatch', 'shipped', 'delivered'],
      ...['refund', 'holiday', 'dispute', 'review-invitation', 'campaign'],
    ])
  })

  it('name only goals, channels, stages and tactics that there are', () => {
    for (const trigger of triggers) {
      expect(ids(goals)).toContain(trigger.goal)
      expect(ids(STAGES)).toContain(trigger.stage)
      for (const channel of trigger.channels) {
        expect(ids(CHANNELS)).toContain(channel)
        expect(MESSAGE_CHANNELS).toContain(channel)
      }
      if (trigger.tactic !== null) {
        // A card is credited only with tactics of moments that it serves.
        expect(TACTICS.find(({ id }) => id === trigger.tactic)?.moment).toBe(trigger.moment)
      }
    }
  })

  it.each(LOCALES)(
    'have texts without a wrong placeholder in %s, short enough for an SMS',
    (locale) => {
      const values = exampleValues(placeholders, locale)
      for (const { subject, template } of triggers) {
        for (const text of [subject[locale], template[locale]]) {
          expect(placeholderProblems(text, ids(placeholders))).toEqual([])
        }
        const filled = fillPlaceholders(template[locale], values)
        expect(filled).not.toContain('{{')
        const { encoding, segments } = countSms(filled)
        expect(segments).toBeLessThanOrEqual(3)
        if (locale === 'en') expect(encoding).toBe('gsm-7')
      }
    },
  )

  it('offer vouchers where the craft has them', () => {
    const withVoucher = triggers.filter(({ template }) => template.en.includes('{{voucher}}'))
    expect(ids(withVoucher)).toEqual(['payment-reminder', 'review-invitation'])
  })
})
