import { cardIn, pick, placeIn, type RandomActs } from './random-act.ts'

export const MESSAGE_ACTS: RandomActs<'messages'> = {
  'messages.put': (given) => {
    const { client, planId, title, b, c } = given
    const card = cardIn(given)
    const patches = [
      { goal: 'sales', trigger: title, perWeek: c % 4 },
      { consent: 'noted' as const, consentNote: title, consentOn: '2026-01-01' },
      {
        schedule: 'dated' as const,
        days: [{ on: '2026-11-27', sends: 1 + (c % 3) }],
        sendAt: '10:00',
      },
      { textEn: `Hello ${b}`, subjectZh: '您好', textRu: '' },
      { moreTexts: [{ language: 'de', subject: '', text: title }], replyTarget: 1 + (c % 60) },
      { perWeek: null, replyTarget: null, days: [] },
    ]
    return card && client.messages.put({ planId, cardId: card.id, patch: pick(patches, b)! })
  },

  'messages.start': (given) => {
    const { client, planId, b, c } = given
    const triggerId = pick(['shipped', 'campaign', 'review-invitation', 'dispute'], c)!
    const place = b % 2 === 0 ? { place: placeIn(given) } : {}
    return client.messages.start({ planId, triggerId, ...place })
  },
}
