import { anyOf } from '../coverage/any.ts'
import { momentShare } from '../coverage/strength.ts'
import { type AssetFields, EMPTY_ASSET } from '../domain/asset.ts'
import type { Card } from '../domain/card.ts'
import { audienceOf, type Creator } from '../domain/creator.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { Moment } from '../domain/moment.ts'
import { costOf } from './asset-standing.ts'
import type { Noted } from './noted.ts'

/** A card of kind creator with what is known of it. */
export type AssetLine = {
  card: Pick<Card, 'id' | 'moment' | 'alsoServes' | 'elements' | 'publishedOn'>
  asset: AssetFields | null
  noted: Noted | null
  /** 0 to 1 (coverage-model §2). */
  strength: number
}

/** What is known added up, and of how many it is not known: those are never counted as nothing. */
export type KnownSum = { known: number; unknown: number }

export type Sums = {
  /** Different people of the register. */
  people: number
  assets: number
  /** Those that are posted. */
  live: number
  /** Followers of the people of posted assets, each person once. */
  audience: KnownSum
  /** People reached by posted assets; who saw several is counted with each. */
  reach: KnownSum
  /** Engagements for each person reached, over the assets of which both are known; `null`: of none. */
  engagementRate: number | null
  /** `any` of the strengths in the moment of the assets that serve trust (coverage-model §2, §3). */
  trust: number
  /** Of all assets, posted or not. */
  cost: KnownSum
  /** Cost for 1,000 people reached, over the posted assets of which both are known; `null`: of none. */
  perThousand: number | null
}

const noSum = (): KnownSum => ({ known: 0, unknown: 0 })

function add(sum: KnownSum, value: number | null): void {
  if (value === null) sum.unknown += 1
  else sum.known += value
}

/**
 * Reach, trust and cost of assets together. Pure arithmetic of what was noted; each figure says over how
 * many assets it could not be told.
 *
 * @param lines of the cards that belong together; an asset counts where its card has its own moment
 * @param trust the strengths of the cards that serve trust, as they count here
 */
function sumOf(
  lines: readonly AssetLine[],
  trust: readonly number[],
  creators: ReadonlyMap<string, Pick<Creator, 'platforms'>>,
  today: IsoDate,
): Sums {
  const people = new Set<string>()
  const shown = new Set<string>()
  const [reach, cost, audience] = [noSum(), noSum(), noSum()]
  const rated = { engagements: 0, reach: 0 }
  const priced = { cost: 0, reach: 0 }
  let live = 0
  for (const { card, asset, noted } of lines) {
    const spent = costOf(asset ?? EMPTY_ASSET)
    add(cost, spent)
    const creatorId = asset?.creatorId ?? null
    const isKnown = creatorId !== null && creators.has(creatorId)
    if (isKnown) people.add(creatorId)
    if (card.publishedOn === null || card.publishedOn > today) continue
    live += 1
    if (isKnown) shown.add(creatorId)
    const reached = noted?.reach ?? null
    add(reach, reached)
    if (reached === null) continue
    if (noted!.engagements !== null) {
      rated.engagements += noted!.engagements
      rated.reach += reached
    }
    if (spent !== null) {
      priced.cost += spent
      priced.reach += reached
    }
  }
  for (const id of shown) {
    const { known, unknown } = audienceOf(creators.get(id)!)
    // Somebody without any account noted is somebody whose audience is not known.
    const isUnknown = unknown > 0 || creators.get(id)!.platforms.length === 0
    audience.known += known
    if (isUnknown) audience.unknown += 1
  }
  return {
    people: people.size,
    assets: lines.length,
    live,
    audience,
    reach,
    engagementRate: rated.reach > 0 ? rated.engagements / rated.reach : null,
    trust: anyOf(trust),
    cost,
    perThousand: priced.reach > 0 ? (1_000 * priced.cost) / priced.reach : null,
  }
}

const servesTrust = ({ card }: AssetLine) => card.elements.includes('trust')

/**
 * Of one moment: the cards whose own moment it is; trust also from those that serve it beside their own,
 * with half their strength.
 */
export function sumsOfMoment(
  lines: readonly AssetLine[],
  moment: Moment,
  creators: ReadonlyMap<string, Pick<Creator, 'platforms'>>,
  today: IsoDate,
): Sums {
  const own = lines.filter(({ card }) => card.moment === moment)
  const trust = lines
    .filter(servesTrust)
    .map(({ card, strength }) => strength * momentShare(card, moment))
  return sumOf(own, trust, creators, today)
}

/** Of any lines, each card with its whole strength: of one person, or of the plan. */
export function sumsOf(
  lines: readonly AssetLine[],
  creators: ReadonlyMap<string, Pick<Creator, 'platforms'>>,
  today: IsoDate,
): Sums {
  const trust = lines.filter(servesTrust).map(({ strength }) => strength)
  return sumOf(lines, trust, creators, today)
}
