import type { Board } from '#shared/domain/board.ts'
import { demandOf, isSetAside } from '#shared/domain/demand.ts'
import type { BoardTopic, Demand } from '#shared/domain/topic.ts'
import type { Volume } from '#shared/domain/volume.ts'
import type { Entity } from '#shared/merge/change.ts'
import { byBytes, type Former, type FormerThings, putBack } from '../store/former-log.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import type { PlanStore } from '../store/plan-store.ts'
import type { KeywordFigures } from '../store/repositories/keywords.ts'

/**
 * The board as it stood right after change `seq`: the board of now with all that came since taken
 * back. It costs what the board costs and one look at each change since, whatever came before.
 */
export function boardAsOf({ planId, read, consistently }: PlanStore, seq: number): Board {
  return consistently(() => {
    const things = read.formerLog.since(seq)
    const settings = [...(things.get('plan')?.values() ?? [])].reduce(
      (now, former) => putBack(now, former),
      { ...read.settings.read(), id: planId },
    )
    const { id: _, ...settingsThen } = settings
    return {
      planId,
      settings: settingsThen,
      columns: asTheyWere(read.columns.withTrash(), things, 'column').toSorted(
        (a, b) => byBytes(a.order, b.order) || byBytes(a.id, b.id),
      ),
      cards: asTheyWere(read.cards.withTrash(), things, 'card'),
      topics: topicsAsOf(read, things),
      checks: asTheyWere(read.checks.withTrash(), things, 'check'),
    }
  })
}

type Kept<T> = { item: T; deleted: boolean }

function asTheyWere<T extends { id: string }>(
  kept: readonly Kept<T>[],
  things: FormerThings,
  entity: Entity,
): T[] {
  const formers = things.get(entity)
  return kept.flatMap(({ item, deleted }) => {
    const former = formers?.get(item.id)
    if (!wasLive(deleted, former)) return []
    return [former ? putBack(item, former) : item]
  })
}

function wasLive(deleted: boolean, former: Former | undefined): boolean {
  return former?.state ? former.state === 'live' : !deleted
}

/** Topics with the demand that their keywords of then add up to. */
function topicsAsOf(read: PlanReader, things: FormerThings): BoardTopic[] {
  const all = read.topics.onBoard.withTrash()
  const excluded = new Map(all.map((topic) => [topic.item.id, topic.excluded]))
  const demands = demandsAsOf(read, things.get('keyword'))
  return asTheyWere(all, things, 'topic').flatMap((topic) => {
    const then = demands.get(topic.id)
    const aside = then ? then.setAside : topic.demand.keywords === 0 && excluded.get(topic.id)! > 0
    if (aside) return []
    return [then ? { ...topic, demand: then.demand } : topic]
  })
}

/** Of those topics that had other keywords, or keywords with other figures. */
function demandsAsOf(
  read: PlanReader,
  formers: ReadonlyMap<string, Former> | undefined,
): Map<string, { demand: Demand; setAside: boolean }> {
  if (!formers) return new Map()
  const rows = read.keywords.figures()
  const affected = new Map<string, { volume: Volume; excluded: boolean }[]>()
  for (const [id, topicId] of rows) {
    const former = formers.get(id)
    if (!former) continue
    affected.set(topicId, [])
    if (former.registers.has('topicId')) affected.set(registerOf(former, 'topicId', topicId), [])
  }
  for (const row of rows) {
    const former = formers.get(row[0])
    if (!wasLive(row[6] === 1, former)) continue
    const topicId = former ? registerOf(former, 'topicId', row[1]) : row[1]
    affected.get(topicId)?.push({
      volume: former ? registerOf(former, 'volume', volumeIn(row)) : volumeIn(row),
      excluded: former ? registerOf(former, 'excluded', row[5] === 1) : row[5] === 1,
    })
  }
  return new Map(
    [...affected].map(([topicId, keywords]) => [
      topicId,
      { demand: demandOf(keywords), setAside: isSetAside(keywords) },
    ]),
  )
}

function registerOf<T>(former: Former, field: string, now: T): T {
  const was = former.registers.get(field)
  return was === undefined ? now : (JSON.parse(was) as T)
}

function volumeIn([, , exact, low, high]: KeywordFigures): Volume {
  if (low === null) return null
  return exact === 1 ? low : { low, high: high! }
}
