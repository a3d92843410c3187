import { type Asset, EMPTY_ASSET } from '#shared/domain/asset.ts'
import { plain } from '../codec.ts'
import { detailReader } from '../detail-table.ts'
import { type TableShape, entityWriter } from '../entity-table.ts'
import type { Database } from '../sqlite.ts'

const shape: TableShape<Asset> = {
  table: 'assets',
  empty: EMPTY_ASSET,
  fields: {
    creatorId: plain('creator_id'),
    origin: plain('origin'),
    platform: plain('platform'),
    briefedOn: plain('briefed_on'),
    sentOn: plain('sent_on'),
    draftOn: plain('draft_on'),
    approvedOn: plain('approved_on'),
    boostedOn: plain('boosted_on'),
    disclosure: plain('disclosure'),
    disclosureSeenOn: plain('disclosure_seen_on'),
    disclosureSeenAt: plain('disclosure_seen_at'),
    fee: plain('fee'),
    productValue: plain('product_value'),
    boost: plain('boost'),
    permissionAskedOn: plain('permission_asked_on'),
    permissionAnsweredOn: plain('permission_answered_on'),
    permission: plain('permission'),
    permissionWords: plain('permission_words'),
    permissionUrl: plain('permission_url'),
  },
}

export const assetReader = (db: Database) => detailReader(db, shape)
export const assetWriter = (db: Database) => entityWriter(db, shape)
