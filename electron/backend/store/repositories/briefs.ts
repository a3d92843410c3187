import type { Database } from '../sqlite.ts'

export type BriefReader = ReturnType<typeof briefReader>

export function briefReader(db: Database) {
  const state = db.prepare<[string], Buffer>('SELECT state FROM briefs WHERE card_id = ?').pluck()
  const all = db.prepare<[], { cardId: string; state: Buffer }>(
    `SELECT b.card_id AS cardId, b.state FROM briefs b JOIN cards c ON c.id = b.card_id
     WHERE c.deleted = 0 ORDER BY b.card_id`,
  )
  const texts = db.prepare<[], { cardId: string; text: string }>(
    `SELECT b.card_id AS cardId, b.text FROM briefs b JOIN cards c ON c.id = b.card_id
     WHERE c.deleted = 0 ORDER BY b.card_id`,
  )
  return {
    /** Plain texts of the briefs of live cards. */
    texts: () => texts.all(),
    /** The whole document as one Yjs update (v1); `null`: nothing was ever written. */
    state: (cardId: string): Uint8Array | null => state.get(cardId) ?? null,
    /** Briefs of the live cards. */
    all: () => all.all(),
  }
}

export function briefWriter(db: Database) {
  const put = db.prepare(
    'INSERT OR REPLACE INTO briefs (card_id, state, text, seq) VALUES (?, ?, ?, ?)',
  )
  return {
    put: (cardId: string, state: Uint8Array, text: string, seq: number) => {
      put.run(cardId, state, text, seq)
    },
  }
}
