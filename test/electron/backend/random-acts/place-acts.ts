import { cardIn, pick, type RandomActs, some } from './random-act.ts'

const open = (from: string, to: string) => ({
  week: [[{ from, to }], [], null, null, null, null, [{ from: '00:00', to: '24:00' }]],
  special: [{ on: '2026-12-25', spans: [], name: '' }],
})

export const PLACE_ACTS: RandomActs<'places'> = {
  'places.put': (given) => {
    const { client, planId, title, b, c } = given
    const card = cardIn(given)
    const patches = [
      { street: title, city: 'Berlin' },
      { phone: `+49 30 ${b}`, pickUp: 'offered' as const, pickUpHours: c % 5 },
      { hours: open('09:00', `${10 + (c % 9)}:00`), profileHours: null },
      { profileHours: open('10:00', '18:00'), street: '' },
    ]
    return card && client.places.put({ planId, cardId: card.id, patch: pick(patches, b)! })
  },

  'places.import': (given) => {
    const { client, planId, board, title, a, b, c } = given
    const known = some(board.cards, a, b) ?? []
    const places = [null, ...known.map(({ id }) => id)].map((cardId, i) => ({
      title: `${title} ${i}`,
      page: c % 2 === 0 ? null : `https://a.example/${b}`,
      fields: { city: `city ${c % 3}`, hours: open('09:00', '17:00') },
      cardId,
    }))
    const hoursOf = pick(['door', 'profile', 'site'] as const, b)!
    return client.places.import({ planId, hoursOf, places })
  },
}
