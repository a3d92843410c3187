import type { Change, Entity } from '#shared/merge/change.ts'
import { after, type HybridClock, stampOf, tick } from '#shared/merge/hybrid-clock.ts'
import { mergeBrief } from '../brief/brief-document.ts'
import type { EntityWriter, Json } from './entity-table.ts'
import type { PlanReader } from './plan-reader.ts'
import type { PlanWriter } from './plan-writer.ts'
import type { NewAct } from './repositories/acts.ts'
import { rightsFollower } from './rights-follower.ts'

export type Written = {
  clock: HybridClock
  seq: number
  tables: Entity[]
}

type Start = {
  read: PlanReader
  writer: PlanWriter
  clock: HybridClock
  seq: number
  act: Omit<NewAct, 'stamp'>
  follow?: ((changes: number) => void) | undefined
}

/** Changes between two words to who follows the act. */
const STRIDE = 1_000

/** Fields of a keyword that say what its topic adds up to. */
const DEMAND_FIELDS = new Set(['topicId', 'volume', 'excluded'])

export type ChangeWriter = ReturnType<typeof changeWriter>

/**
 * The one way into the tables. Each change is compared with what is there, left out when it changes
 * nothing, stamped, logged, and applied. The act itself is recorded with its first real change.
 */
export function changeWriter({ read, writer, act, follow, ...start }: Start) {
  let { seq } = start
  const firstClock = tick(start.clock, act.at)
  let actNumber: number | null = null
  let seen = 0
  const tables = new Set<Entity>()
  /** Topics whose keywords changed: their demand is made anew at the end. */
  const demand = new Set<string>()
  /** Undo and redo bring back what the act itself wrote. */
  const rights = act.kind === 'ordinary' || act.kind === 'base' ? rightsFollower(writer) : null

  const log = (change: Change, before: Json = null): number => {
    seq += 1
    actNumber ??= writer.acts.begin({ ...act, stamp: stampOf(firstClock) }, seq)
    writer.log.append(seq, actNumber, change, before)
    tables.add(change.entity)
    return seq
  }

  const keywordTopic = (id: string) => writer.keyword.get(id, 'topicId') as string

  const applyText = (change: Extract<Change, { op: 'text' }>) => {
    const state = read.briefs.state(change.entityId)
    const merged = mergeBrief(state, Buffer.from(change.value, 'base64'))
    if (state && Buffer.compare(state, merged.state) === 0) return
    writer.brief.put(change.entityId, merged.state, merged.text, log(change))
  }

  const applyTo = (table: EntityWriter, change: Exclude<Change, { op: 'text' }>) => {
    const { entityId: id, entity } = change
    const isKeyword = entity === 'keyword'
    switch (change.op) {
      case 'create': {
        table.create(id, change.value, log(change))
        if (isKeyword) demand.add(change.value['topicId'] as string)
        return
      }
      case 'set': {
        const before = table.get(id, change.field)
        if (isSame(before, change.value)) return
        if (isKeyword && change.field === 'topicId') demand.add(before as string)
        table.set(id, change.field, change.value, log(change, before))
        if (isKeyword && DEMAND_FIELDS.has(change.field)) demand.add(keywordTopic(id))
        return
      }
      case 'add':
      case 'remove': {
        if (table.has(id, change.field, change.value) === (change.op === 'add')) return
        table[change.op](id, change.field, change.value, log(change))
        return
      }
      case 'delete':
      case 'revive': {
        if (table.state(id) !== (change.op === 'delete' ? 'live' : 'deleted')) return
        table.mark(id, change.op === 'delete', log(change))
        if (isKeyword) demand.add(keywordTopic(id))
      }
    }
  }

  /** The table changed last, which may hold something back. */
  let table: EntityWriter | null = null
  const applyToTable = (change: Exclude<Change, { op: 'text' }>) => {
    if (change.entity === 'brief') return
    if (writer[change.entity] !== table) table?.flush()
    table = writer[change.entity]
    applyTo(table, change)
  }
  const flush = () => {
    writer.log.flush()
    table?.flush()
  }

  return {
    /** Lets go of what is held back: the act is taken back. */
    forget: () => {
      writer.log.forget()
      table?.forget()
    },
    /** Puts down what is held back; to be called before anybody reads a table. */
    flush,
    write: (changes: Iterable<Change>): void => {
      for (const change of changes) {
        if (follow && ++seen % STRIDE === 0) follow(seen)
        if (change.op === 'text') applyText(change)
        else applyToTable(change)
        rights?.see(change)
      }
      flush()
      const following = rights?.changes() ?? []
      for (const change of following) if (change.op !== 'text') applyToTable(change)
      if (following.length > 0) flush()
    },
    /** Ends the act; `null` when nothing changed. */
    finish: (): Written | null => {
      for (const topicId of demand) writer.topic.refreshDemand(topicId, seq)
      if (demand.size > 0) tables.add('topic')
      const state = act.kind === 'undo' ? 'undone' : 'done'
      for (const number of act.undoes) writer.acts.mark(number, state)
      if (actNumber === null) return null
      const clock = after(firstClock, seq - start.seq - 1)
      writer.acts.finish(actNumber, seq, stampOf(clock))
      if (act.kind === 'ordinary') writer.acts.dropUndone(act.device)
      return { clock, seq, tables: [...tables] }
    },
  }
}

function isSame(a: Json, b: Json): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return JSON.stringify(a) === JSON.stringify(b)
}
