import { z } from 'zod'
import { hoursSchema } from './hours.ts'
import { idSchema, LIMITS } from './text.ts'

const line = z.string().max(300)
const link = z.string().max(LIMITS.url)
const hours = hoursSchema.nullable()

/** Who states opening hours besides the place itself: each in a field of its own. */
export const HOURS_SOURCES = ['site', 'profile', 'maps', 'marketplace', 'social'] as const
export type HoursSource = (typeof HOURS_SOURCES)[number]

export const PICK_UPS = ['offered', 'none'] as const

/**
 * A shop or pick-up point: details of a card of kind `place`, whose title is its name and whose address
 * on the web is its own page. Texts that are not known are empty.
 */
export const placeFields = z.object({
  /** The number under which the team and its profiles know the place. */
  code: line,
  street: line,
  city: line,
  region: line,
  postcode: line,
  country: line,
  phone: z.string().max(100),
  /** The business profile: Google, Yandex, Baidu … */
  profileUrl: link,
  /** The feed that says what is in stock here. */
  stockUrl: link,
  pickUp: z.enum(PICK_UPS).nullable(),
  /** Hours from order to pick-up; `null`: not said. */
  pickUpHours: z.number().min(0).max(10_000).nullable(),
  /** As they are at the door. */
  hours,
  /** As each source states them. */
  siteHours: hours,
  profileHours: hours,
  mapsHours: hours,
  marketplaceHours: hours,
  socialHours: hours,
})
export type PlaceFields = z.infer<typeof placeFields>

/** Its id is the card's. */
export const placeSchema = placeFields.extend({ id: idSchema })
export type Place = z.infer<typeof placeSchema>

export const placePatchSchema = placeFields.partial()
export type PlacePatch = z.infer<typeof placePatchSchema>

/** A place of which nothing is known yet. */
export const EMPTY_PLACE: PlaceFields = {
  code: '',
  street: '',
  city: '',
  region: '',
  postcode: '',
  country: '',
  phone: '',
  profileUrl: '',
  stockUrl: '',
  pickUp: null,
  pickUpHours: null,
  hours: null,
  siteHours: null,
  profileHours: null,
  mapsHours: null,
  marketplaceHours: null,
  socialHours: null,
}

/** The field in which a source's hours stand. */
export const hoursField = (source: HoursSource): `${HoursSource}Hours` => `${source}Hours`

/** What should be known of a place, in the order in which shoppers need it. */
export const PLACE_CHECKS = [
  'address',
  'phone',
  'hours',
  'special-days',
  'hours-elsewhere',
  'profile',
  'page',
  'stock',
  'pick-up',
] as const
export type PlaceCheck = (typeof PLACE_CHECKS)[number]
