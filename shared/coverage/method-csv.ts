import { csvText } from '../spreadsheet/csv-text.ts'
import type { MethodAim, MethodCard, MomentMethod } from './methodology.ts'
import { shown, type Places } from './method-places.ts'
import type { Part } from './moment-score.ts'

/** Headings and names in the reader's language. */
export type MethodWords = {
  cardHeads: readonly string[]
  aimHeads: readonly string[]
  column: (columnId: string) => string
  part: (part: Part) => string
  aim: (part: Part, aim: MethodAim) => string
}

/**
 * The strengths of all cards that bear on a moment, as the page shows them: title, column, progress,
 * freshness, quality, strength, share, what counts in the moment, and what the card serves.
 */
export function methodCardsCsv(method: MomentMethod, places: Places, words: MethodWords): string {
  const figure = (value: number) => shown(value, places.figures)
  const serves = servedBy(method, words)
  const line = (card: MethodCard) => [
    card.title,
    words.column(card.columnId),
    ...[card.progress, card.freshness, card.quality, card.strength, card.share].map(figure),
    figure(card.strength * card.share),
    (serves.get(card.cardId) ?? []).join('; '),
  ]
  return csvText([words.cardHeads, ...method.cards.map(line)])
}

/** What each part is the mean over: part, name, searches, weight with its ends, value, number of cards. */
export function methodAimsCsv(method: MomentMethod, places: Places, words: MethodWords): string {
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : shown(value, places.figures)
  const lines = method.parts.flatMap(({ part, aims }) =>
    aims.map((aim) => [
      words.part(part),
      words.aim(part, aim),
      ...[aim.searches, aim.weight, aim.low, aim.high, aim.value, aim.cardIds.length].map(figure),
    ]),
  )
  return csvText([words.aimHeads, ...lines])
}

function servedBy({ parts }: MomentMethod, words: MethodWords): Map<string, string[]> {
  const serves = new Map<string, string[]>()
  for (const { part, aims } of parts) {
    for (const aim of aims) {
      for (const cardId of aim.cardIds) {
        const all = serves.get(cardId) ?? []
        serves.set(cardId, all)
        all.push(`${words.part(part)}: ${words.aim(part, aim)}`)
      }
    }
  }
  return serves
}
