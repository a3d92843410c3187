import { emptyCardFields, type Card, type CardDraft } from '#shared/domain/card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { lastColumn } from './card-when-done.ts'
import { OpenAims } from './open-aims.ts'
import { createScoreboard } from './scoreboard.ts'
import { cardStrength } from './strength.ts'
import type { CoverageInput } from './types.ts'

/**
 * What each of some cards that are still to be written would add to the plan's score, alone, once it is
 * live today with its checklist done, in points (coverage-model §7).
 */
export function draftGains(
  input: CoverageInput,
  today: IsoDate,
  drafts: ReadonlyMap<string, CardDraft>,
): Map<string, number> {
  const last = lastColumn(input.columns)
  if (!last) return new Map()
  const aims = new OpenAims(createScoreboard(input, today))
  return new Map(
    [...drafts].map(([id, draft]) => {
      const card = doneCard(draft, id, last.id, last.progress >= 1 ? today : null)
      const { strength } = cardStrength(card, last.progress, today)
      return [id, aims.gainOf(aims.reachOf(card, 0, strength))] as const
    }),
  )
}

function doneCard(
  draft: CardDraft,
  id: string,
  columnId: string,
  publishedOn: IsoDate | null,
): Card {
  const checklist = (draft.checklist ?? []).map((item) => ({ ...item, done: true }))
  const fields = { ...emptyCardFields(), ...draft, checklist, publishedOn }
  return { ...fields, id, columnId, order: 'a0' } as Card
}
