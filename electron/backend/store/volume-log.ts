import type { KeywordSource } from '#shared/domain/keyword.ts'
import type { Volume } from '#shared/domain/volume.ts'
import type { Database } from './sqlite.ts'

/** A keyword that counts, with the first known volume of a time and the volume of now. */
export type VolumeThen = {
  topicId: string
  first: Exclude<Volume, null>
  now: Exclude<Volume, null>
  /** Who told volumes of it, where that was more than one tool; read when asked for. */
  sources: () => KeywordSource[]
}

type VolumeRow = [
  id: string,
  before: string,
  value: string,
  topicId: string,
  exact: number,
  low: number | null,
  high: number | null,
  tools: string,
]

export type VolumeLogReader = ReturnType<typeof volumeLogReader>

/** What the change log tells of the volumes that keywords had. */
export function volumeLogReader(db: Database) {
  // An act that was undone is as if it had not been, and so is its undoing.
  const since = db
    .prepare<[number], VolumeRow>(
      `SELECT c.entity_id, c.before, c.value, k.topic_id, k.volume_exact, k.volume_low, k.volume_high,
         k.tools
       FROM changes c JOIN acts a ON a.number = c.act JOIN keywords k ON k.id = c.entity_id
       WHERE c.seq > ? AND c.entity = 'keyword' AND c.op = 'set' AND c.field = 'volume'
         AND a.kind IN ('ordinary', 'base') AND a.state = 'done' AND k.deleted = 0 AND k.excluded = 0
       ORDER BY c.seq`,
    )
    .raw()
  const sourcesOf = db
    .prepare<[string], string>('SELECT sources FROM keywords WHERE id = ?')
    .pluck()
  return {
    /**
     * Keywords whose volume was set after change `seq`, with what was first known of it: right after
     * that change, or later where nothing was known then. Without those of which nothing is known now.
     */
    since: (seq: number): VolumeThen[] => {
      const found = new Map<string, VolumeThen>()
      for (const [id, before, value, topicId, exact, low, high, tools] of since.iterate(seq)) {
        if (low === null || found.has(id)) continue
        const first = (JSON.parse(before) ?? JSON.parse(value)) as Volume
        if (first === null) continue
        const now = exact === 1 ? low : { low, high: high! }
        const alone = tools.indexOf('\n', 1) === tools.length - 1
        const sources = () => (alone ? [] : (JSON.parse(sourcesOf.get(id)!) as KeywordSource[]))
        found.set(id, { topicId, first, now, sources })
      }
      return [...found.values()]
    },
  }
}
