import type { Entity } from '#shared/merge/change.ts'
import type { Json } from './entity-table.ts'
import type { Database } from './sqlite.ts'

/** How a thing that changed after some change stood right after it, as far as it stands otherwise now. */
export type Former = {
  /** Whether it was there, in the trash or not made yet; `null`: as it is now. */
  state: 'live' | 'deleted' | 'none' | null
  /** Registers that have another value since, in the log's JSON. */
  registers: Map<string, string>
  /** Elements that a set field had (`true`) or had not. */
  elements: Map<string, Map<string, boolean>>
}

/** By noun and id. */
export type FormerThings = Map<Entity, Map<string, Former>>

type Row = [op: string, entity: Entity, id: string, field: string | null, was: string | null]

const STATE_BEFORE: Readonly<Record<string, Former['state']>> = {
  create: 'none',
  delete: 'live',
  revive: 'deleted',
}

/** What a board is made of, and of a keyword what its topic's demand is made of. */
const OF_A_BOARD = `(c.entity IN ('plan', 'column', 'card', 'topic', 'check') OR (
  c.entity = 'keyword' AND (c.op <> 'set' OR c.field IN ('topicId', 'volume', 'excluded'))))`

export type FormerLogReader = ReturnType<typeof formerLogReader>

export function formerLogReader(db: Database) {
  const since = db
    .prepare<[number], unknown[]>(
      `SELECT c.op, c.entity, c.entity_id, c.field,
              CASE c.op WHEN 'set' THEN c.before WHEN 'add' THEN c.value WHEN 'remove' THEN c.value END
       FROM changes c WHERE c.seq > ? AND ${OF_A_BOARD} ORDER BY c.seq`,
    )
    .raw()
  const touched = db
    .prepare<[number, number], [Entity, string]>(
      `SELECT c.entity, c.entity_id FROM changes c
       WHERE c.seq > ? AND c.seq <= ? AND ${OF_A_BOARD} AND c.entity <> 'keyword' ORDER BY c.seq`,
    )
    .raw()
  return {
    /**
     * All that a board needs to be put back to where it stood after change `seq`. The first change of
     * each register, element and thing tells what was before it, so that the others are not looked at.
     */
    since: (seq: number): FormerThings => {
      const things: FormerThings = new Map()
      for (const row of since.iterate(seq)) note(things, row as Row)
      return things
    },
    /** Things of a board (keywords left out) in the order in which they were first touched in a range. */
    touched: function* (after: number, upTo: number): Generator<[Entity, string]> {
      yield* touched.iterate(after, upTo)
    },
  }
}

function note(things: FormerThings, [op, entity, id, field, was]: Row): void {
  let ofNoun = things.get(entity)
  if (!ofNoun) things.set(entity, (ofNoun = new Map()))
  let former = ofNoun.get(id)
  if (!former) {
    former = { state: null, registers: new Map(), elements: new Map() }
    ofNoun.set(id, former)
  }
  // A thing that was not made yet was nothing: what came later says nothing about then.
  if (former.state === 'none') return
  if (op === 'set') {
    if (!former.registers.has(field!)) former.registers.set(field!, was!)
  } else if (op === 'add' || op === 'remove') {
    const element = JSON.parse(was!) as string
    let elements = former.elements.get(field!)
    if (!elements) former.elements.set(field!, (elements = new Map()))
    if (!elements.has(element)) elements.set(element, op === 'remove')
  } else former.state ??= STATE_BEFORE[op]!
}

/** The thing as it was, of the thing as it is. */
export function putBack<T extends { id: string }>(item: T, former: Former): T {
  const was: Record<string, unknown> = { ...item }
  for (const [field, value] of former.registers) was[field] = JSON.parse(value) as Json
  for (const [field, elements] of former.elements) {
    const set = new Set(was[field] as string[])
    for (const [element, there] of elements) {
      if (there) set.add(element)
      else set.delete(element)
    }
    was[field] = [...set].toSorted(byBytes)
  }
  return was as T
}

/** The order of texts in the file. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
