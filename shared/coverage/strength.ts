import { DEFAULT_SHELF_LIFE, type Card } from '#shared/domain/card.ts'
import { dayAfter, daysBetween, type IsoDate } from '#shared/domain/iso-date.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { rightsHaveEnded } from '#shared/domain/rights.ts'

const DAYS_PER_MONTH = 30.4375

/** Every number 0 to 1. `strength` is the product of the other three, or 0 once all rights have ended. */
export type CardStrength = {
  strength: number
  progress: number
  freshness: number
  quality: number
  rightsEnded: boolean
}

type StrengthFields = Pick<
  Card,
  'kind' | 'checklist' | 'publishedOn' | 'refreshedOn' | 'shelfLifeMonths' | 'rights'
>

/** How strong a card is on a day, given the progress of its column (coverage-model §2). */
export function cardStrength(card: StrengthFields, progress: number, today: IsoDate): CardStrength {
  const quality = qualityOf(card.checklist)
  const freshness = progress >= 1 ? freshnessOf(card, today) : 1
  const rightsEnded = rightsHaveEnded(card.rights, today)
  const strength = rightsEnded ? 0 : progress * freshness * quality
  return { strength, progress, freshness, quality, rightsEnded }
}

/** Shelf life in months, or `null` for a card that never ages. */
function shelfLifeOf(card: Pick<Card, 'kind' | 'shelfLifeMonths'>): number | null {
  return card.shelfLifeMonths === 'kind' ? DEFAULT_SHELF_LIFE[card.kind] : card.shelfLifeMonths
}

/** The share of its strength that a card has in a moment: its own 1, one it also serves ½, else 0. */
export function momentShare(card: Pick<Card, 'moment' | 'alsoServes'>, moment: Moment): number {
  if (card.moment === moment) return 1
  return card.alsoServes.includes(moment) ? 0.5 : 0
}

function qualityOf(checklist: Card['checklist']): number {
  if (checklist.length === 0) return 1
  return 0.5 + (0.5 * checklist.filter((item) => item.done).length) / checklist.length
}

function freshnessOf(card: StrengthFields, today: IsoDate): number {
  const since = card.refreshedOn ?? card.publishedOn
  const shelfLife = shelfLifeOf(card)
  if (since === null || shelfLife === null) return 1
  const age = daysBetween(since, today) / DAYS_PER_MONTH
  return age > shelfLife ? Math.max(0.5, 1 - (0.5 * (age - shelfLife)) / shelfLife) : 1
}

/**
 * The first day on which a live card is older than its shelf life, when it wants refreshing
 * (coverage-model §2); `null` for a card that is not live, bears no date or never ages.
 */
export function staleOn(
  card: Pick<Card, 'kind' | 'publishedOn' | 'refreshedOn' | 'shelfLifeMonths'>,
  progress: number,
): IsoDate | null {
  const since = card.refreshedOn ?? card.publishedOn
  const shelfLife = shelfLifeOf(card)
  if (progress < 1 || since === null || shelfLife === null) return null
  let age = Math.max(0, Math.floor(shelfLife * DAYS_PER_MONTH))
  while (age / DAYS_PER_MONTH <= shelfLife) age += 1
  return dayAfter(since, age)
}
