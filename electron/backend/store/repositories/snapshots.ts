import type { PlanScore } from '#shared/coverage/types.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Database } from '../sqlite.ts'

/** The score of one day as it was when it was taken: at an instant, after a change, by a formula. */
export type Snapshot = {
  day: IsoDate
  /** Milliseconds since 1970. */
  at: number
  seq: number
  formula: number
  score: PlanScore
}

type SnapshotRow = Omit<Snapshot, 'score'> & { score: string }

export type SnapshotReader = ReturnType<typeof snapshotReader>

export function snapshotReader(db: Database) {
  const all = db.prepare<[], SnapshotRow>(
    'SELECT day, at, seq, formula, score FROM snapshots ORDER BY day',
  )
  const has = db
    .prepare<[IsoDate, number], number>('SELECT 1 FROM snapshots WHERE day = ? AND formula = ?')
    .pluck()
  return {
    /** One a day, oldest first. */
    all: (): Snapshot[] =>
      all.all().map((row) => ({ ...row, score: JSON.parse(row.score) as PlanScore })),
    has: (day: IsoDate, formula: number) => has.get(day, formula) === 1,
  }
}

/** Snapshots are no changes: they can be made again from the log, which has nothing to say about them. */
export function snapshotWriter(db: Database) {
  const put = db.prepare(
    `INSERT OR REPLACE INTO snapshots (day, at, seq, formula, score)
     VALUES (@day, @at, @seq, @formula, @score)`,
  )
  return {
    put: (snapshot: Snapshot) => {
      put.run({ ...snapshot, score: JSON.stringify(snapshot.score) })
    },
  }
}
