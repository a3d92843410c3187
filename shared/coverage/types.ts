import type { Board } from '#shared/domain/board.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { ByMoment } from '#shared/domain/moment.ts'

/** What the score reads of a plan; a whole `Board` fits. */
export type CoverageInput = Pick<Board, 'settings' | 'cards' | 'topics' | 'checks'> & {
  columns: readonly Pick<Board['columns'][number], 'id' | 'progress'>[]
}

/** 0 to 1, or `null` where nothing was there to measure. */
export type Measure = number | null

/** coverage-model §§3–4. `score`, `low` and `high` are 0–100; `measured` is a share of the pillar weights. */
export type MomentScore = {
  score: number
  low: number
  high: number
  measured: number
  pillars: { there: Measure; useful: Measure; quick: Measure }
  parts: { demand: Measure; reach: Measure; tactics: Measure; persuasion: Measure }
}

export const FORMULA_VERSION = 1

/** The score of a plan on a day; the form that `score --json` prints. */
export type PlanScore = {
  formula: typeof FORMULA_VERSION
  today: IsoDate
  overall: number
  moments: ByMoment<MomentScore>
}
