import { disclosureState, neededDisclosure, permissionState } from '../creators/asset-standing.ts'
import { rightsStanding } from '../creators/rights-standing.ts'
import type { Asset } from '../domain/asset.ts'
import type { Card } from '../domain/card.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { Alert } from './alert.ts'

/** What is known of what creators and users made: the assets by card, and the names of the register. */
export type AssetOutline = {
  assets: ReadonlyMap<string, Asset>
  names: ReadonlyMap<string, string>
}

/** The name of the person who made a card; none where nobody is noted. */
export function makerOf(cardId: string, outline: AssetOutline | undefined): { maker?: string } {
  const creatorId = outline?.assets.get(cardId)?.creatorId
  const maker = creatorId ? outline?.names.get(creatorId) : undefined
  return maker === undefined ? {} : { maker }
}

/**
 * What needs eyes of a card of kind creator beside its rights to come: a use that is over while another
 * holds, a post without the label that it needs, a user's content without the user's leave.
 */
export function assetAlerts(card: Card, outline: AssetOutline, today: IsoDate): Alert[] {
  if (card.kind !== 'creator') return []
  const ref = { cardId: card.id, title: card.title, ...makerOf(card.id, outline) }
  const found: Alert[] = []
  const { state, ended, held } = rightsStanding(card.rights, today)
  if (state === 'part' && ended) {
    found.push({ kind: 'use-ended', uses: ended.uses, held, endedOn: ended.endedOn, ...ref })
  }
  const asset = outline.assets.get(card.id)
  const postedOn = card.publishedOn
  if (!asset || postedOn === null || postedOn > today) return found
  if (disclosureState(asset, postedOn, today) === 'missing') {
    found.push({ kind: 'undisclosed', label: neededDisclosure(asset), postedOn, ...ref })
  }
  const leave = permissionState(asset)
  if (leave !== 'granted' && leave !== 'not-needed') {
    found.push({ kind: 'unpermitted', answer: leave, ...ref })
  }
  return found
}
