import { triggerDays } from '#shared/domain/asset.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { RightsWindow } from '#shared/domain/rights.ts'
import { clockedRights } from '#shared/domain/rights-clock.ts'
import type { Change } from '#shared/merge/change.ts'
import type { Json } from './entity-table.ts'
import type { PlanWriter } from './plan-writer.ts'

/** Fields whose days begin rights. */
const OF_ASSET = new Set(['sentOn', 'approvedOn', 'boostedOn'])
const OF_CARD = new Set(['publishedOn', 'rights'])

const isClocked = ({ trigger, lasts }: RightsWindow) => trigger !== undefined || lasts !== undefined

/**
 * Lets rights follow what begins them, whatever act moved it: a card that goes live with hundreds of
 * others begins what starts when it is posted.
 */
export function rightsFollower(writer: PlanWriter) {
  let touched = new Set<string>()
  const dayOf = (id: string, field: string) => writer.asset.get(id, field) as IsoDate | null
  const following = (id: string): Change[] => {
    if (writer.card.state(id) === 'none') return []
    const rights = writer.card.get(id, 'rights') as RightsWindow[]
    if (!rights.some(isClocked)) return []
    const hasAsset = writer.asset.state(id) === 'live'
    const asset = hasAsset
      ? {
          sentOn: dayOf(id, 'sentOn'),
          approvedOn: dayOf(id, 'approvedOn'),
          boostedOn: dayOf(id, 'boostedOn'),
        }
      : null
    const publishedOn = writer.card.get(id, 'publishedOn') as IsoDate | null
    const clocked = clockedRights(rights, triggerDays(asset, publishedOn))
    if (clocked === rights) return []
    const value = clocked as unknown as Json
    return [{ op: 'set', entity: 'card', entityId: id, field: 'rights', value }]
  }
  return {
    /** To be told of every change. */
    see: (change: Change): void => {
      const { entity, entityId } = change
      if (entity === 'asset') {
        if (change.op !== 'set' || OF_ASSET.has(change.field)) touched.add(entityId)
      } else if (entity === 'card') {
        if (change.op === 'set' && OF_CARD.has(change.field)) touched.add(entityId)
        if (change.op !== 'create') return
        const rights = (change.value['rights'] ?? []) as RightsWindow[]
        if (rights.some(isClocked)) touched.add(entityId)
      }
    },
    /** What has to be written now that all that was seen stands in the tables. */
    changes: (): Change[] => {
      const ids = touched
      touched = new Set()
      return [...ids].flatMap(following)
    },
  }
}
