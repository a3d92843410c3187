import type { Playbook } from '#shared/playbook/playbook.ts'

/** A mention of something that the playbook does not have. */
export type Dangling = { part: keyof Playbook; path: (string | number)[]; id: string }

const idsOf = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id))

/** The playbook without mentions of what it does not have, and what those were. */
export function withoutDangling(playbook: Playbook): { playbook: Playbook; dangling: Dangling[] } {
  const dangling: Dangling[] = []
  const stages = idsOf(playbook.stages)
  const channelIds = idsOf(playbook.channels)
  const tactics = idsOf(playbook.tactics)

  const kept = <T extends Record<K, readonly string[]>, K extends string>(
    part: keyof Playbook,
    before: readonly (string | number)[],
    entry: T,
    key: K,
    known: ReadonlySet<string>,
  ): string[] =>
    entry[key].filter((id, i) => {
      if (known.has(id)) return true
      dangling.push({ part, path: [...before, key, i], id })
      return false
    })

  const channels = playbook.channels.map((channel, i) => {
    return { ...channel, also: kept('channels', [i], channel, 'also', stages) }
  })
  const { goals } = playbook.messaging
  const needed = { stage: stages, goal: idsOf(goals) } as const
  const triggers = playbook.messaging.triggers.flatMap((trigger, i) => {
    const at = ['triggers', i]
    for (const [key, known] of Object.entries(needed) as [keyof typeof needed, Set<string>][]) {
      if (known.has(trigger[key])) continue
      dangling.push({ part: 'messaging', path: [...at, key], id: trigger[key] })
      return []
    }
    const on = kept('messaging', at, trigger, 'channels', channelIds)
    const tactic = trigger.tactic === null || tactics.has(trigger.tactic) ? trigger.tactic : null
    if (trigger.tactic !== null && tactic === null) {
      dangling.push({ part: 'messaging', path: [...at, 'tactic'], id: trigger.tactic })
    }
    return [{ ...trigger, channels: on, tactic }]
  })
  return {
    playbook: { ...playbook, channels, messaging: { ...playbook.messaging, triggers } },
    dangling,
  }
}
