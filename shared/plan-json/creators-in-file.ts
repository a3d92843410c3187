import { z } from 'zod'
import {
  consentSchema,
  type Creator,
  creatorFields,
  creatorPlatformSchema,
  creatorRateSchema,
  EMPTY_CREATOR,
} from '../domain/creator.ts'
import { idSchema } from '../domain/text.ts'
import { Elsewhere, keptElsewhere, keysByContent, withExtra } from './extra.ts'
import { ownIds } from './problem.ts'

/** A person as they may stand in a plan file: a name is needed, what is left out is empty. */
export const creatorInFile = z.looseObject({
  ...creatorFields.partial().shape,
  id: idSchema.optional(),
  name: creatorFields.shape.name,
  platforms: z.array(z.looseObject(creatorPlatformSchema.partial().shape)).max(100).optional(),
  rates: z.array(z.looseObject(creatorRateSchema.shape)).max(100).optional(),
  consent: z.looseObject(consentSchema.partial().shape).optional(),
})
type CreatorInFile = z.infer<typeof creatorInFile>

const KNOWN = Object.keys(creatorInFile.shape)
const KNOWN_PLATFORM = Object.keys(creatorPlatformSchema.shape)
const KNOWN_RATE = Object.keys(creatorRateSchema.shape)
const KNOWN_CONSENT = Object.keys(consentSchema.shape)

const platformContent = ({ platform, handle }: Creator['platforms'][number]) =>
  `${platform} · ${handle}`
const rateContent = ({ amount, currency, per }: Creator['rates'][number]) =>
  `${amount} ${currency} · ${per}`

export function readCreators(list: readonly CreatorInFile[], newId: () => string): Creator[] {
  const ids = ownIds(list, (i) => `creators[${i}]`, newId)
  return list.map((raw, i) => readCreator(raw, ids[i]!, `creators[${i}]`))
}

function readCreator(raw: CreatorInFile, id: string, path: string): Creator {
  const elsewhere = new Elsewhere()
  const platforms = (raw.platforms ?? []).map(
    ({ platform = '', handle = '', url = '', audience = null }) => ({
      ...{ platform, handle, url, audience },
    }),
  )
  const rates = (raw.rates ?? []).map(({ amount, currency, per }) => ({ amount, currency, per }))
  const platformKeys = keysByContent(platforms, platformContent)
  for (const [i, one] of (raw.platforms ?? []).entries())
    elsewhere.keep('platforms', platformKeys[i]!, one, KNOWN_PLATFORM)
  const rateKeys = keysByContent(rates, rateContent)
  for (const [i, one] of (raw.rates ?? []).entries())
    elsewhere.keep('rates', rateKeys[i]!, one, KNOWN_RATE)
  if (raw.consent) elsewhere.keep('consent', '', raw.consent, KNOWN_CONSENT)
  return {
    id,
    name: raw.name,
    platforms,
    languages: [...new Set(raw.languages)],
    rates,
    email: raw.email ?? EMPTY_CREATOR.email,
    phone: raw.phone ?? EMPTY_CREATOR.phone,
    contact: raw.contact ?? EMPTY_CREATOR.contact,
    notes: raw.notes ?? EMPTY_CREATOR.notes,
    consent: {
      state: raw.consent?.state ?? EMPTY_CREATOR.consent.state,
      on: raw.consent?.on ?? null,
    },
    extra: elsewhere.joinedWith(raw, KNOWN, path),
  }
}

export function formatCreator({ extra, ...creator }: Creator): Record<string, unknown> {
  const platformKeys = keysByContent(creator.platforms, platformContent)
  const rateKeys = keysByContent(creator.rates, rateContent)
  const { state, on } = creator.consent
  return withExtra(
    {
      id: creator.id,
      name: creator.name,
      platforms: creator.platforms.map(({ platform, handle, url, audience }, i) =>
        withExtra(
          { platform, handle, url, audience },
          keptElsewhere(extra, 'platforms', platformKeys[i]),
        ),
      ),
      languages: creator.languages.toSorted(),
      rates: creator.rates.map(({ amount, currency, per }, i) =>
        withExtra({ amount, currency, per }, keptElsewhere(extra, 'rates', rateKeys[i])),
      ),
      email: creator.email,
      phone: creator.phone,
      contact: creator.contact,
      notes: creator.notes,
      consent: withExtra({ state, on }, keptElsewhere(extra, 'consent')),
    },
    extra,
  )
}
