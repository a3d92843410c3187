import { DISCLOSURES } from '#shared/domain/asset.ts'
import { CONSENTS } from '#shared/domain/creator.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import { cardIn, type Given, pick, type RandomActs, some } from './random-act.ts'

const dayOf = (n: number) => (n % 4 === 0 ? null : addDays('2026-01-01', n % 5))

async function creatorIn({ client, planId, b }: Given) {
  return pick(await client.creators.list({ planId }), b)
}

export const CREATOR_ACTS: RandomActs<'creators' | 'assets'> = {
  'creators.create': ({ client, planId, title, a, c }) => {
    const audience = c % 3 === 0 ? null : c
    const platforms = [{ platform: `p${a % 2}`, handle: '@x', url: '', audience }]
    return client.creators.create({ planId, draft: { name: title, platforms, email: `${a}@x.y` } })
  },

  'creators.update': async (given) => {
    const { client, planId, title, a, c } = given
    const creator = await creatorIn(given)
    const consent = { state: pick(CONSENTS, a)!, on: dayOf(c) }
    const languages = ['en', 'ru', 'zh'].slice(0, c % 4)
    const patch = { name: title, consent, languages, notes: `note ${c}` }
    return creator && client.creators.update({ planId, creatorId: creator.id, patch })
  },

  'creators.remove': async ({ client, planId, a, b }) => {
    const people = some(await client.creators.list({ planId }), a, b)
    return people && client.creators.remove({ planId, creatorIds: people.map(({ id }) => id) })
  },

  'creators.eraseContact': async (given) => {
    const { client, planId } = given
    const creator = await creatorIn(given)
    return creator && client.creators.eraseContact({ planId, creatorId: creator.id })
  },

  'creators.startAsset': async (given) => {
    const { client, planId, moment, title, c } = given
    const creator = await creatorIn(given)
    const origin = c % 2 === 0 ? 'creator' : 'ugc'
    return (
      creator &&
      client.creators.startAsset({ planId, creatorId: creator.id, moment, title, origin })
    )
  },

  'assets.put': async (given) => {
    const { client, planId, a, b, c } = given
    const card = cardIn(given)
    if (!card) return undefined
    const creator = await creatorIn(given)
    const patch = {
      ...{ creatorId: creator?.id ?? null, sentOn: dayOf(a), approvedOn: dayOf(b) },
      ...{ boostedOn: dayOf(c), disclosure: pick([null, ...DISCLOSURES], c)!, fee: c },
    }
    return client.assets.put({ planId, cardId: card.id, patch })
  },
}
