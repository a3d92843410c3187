import { EMPTY_PLACE, type Place } from '#shared/domain/place.ts'
import { json, plain } from '../codec.ts'
import { detailReader } from '../detail-table.ts'
import { type TableShape, entityWriter } from '../entity-table.ts'
import type { Database } from '../sqlite.ts'

const shape: TableShape<Place> = {
  table: 'places',
  empty: EMPTY_PLACE,
  fields: {
    code: plain('code'),
    street: plain('street'),
    city: plain('city'),
    region: plain('region'),
    postcode: plain('postcode'),
    country: plain('country'),
    phone: plain('phone'),
    profileUrl: plain('profile_url'),
    stockUrl: plain('stock_url'),
    pickUp: plain('pick_up'),
    pickUpHours: plain('pick_up_hours'),
    hours: json('hours'),
    siteHours: json('site_hours'),
    profileHours: json('profile_hours'),
    mapsHours: json('maps_hours'),
    marketplaceHours: json('marketplace_hours'),
    socialHours: json('social_hours'),
  },
}

export const placeReader = (db: Database) => detailReader(db, shape)
export const placeWriter = (db: Database) => entityWriter(db, shape)
