import type { Playbook } from '#shared/playbook/playbook.ts'

/** A mention of something that the playbook does not have. */
export type Dangling = { part: keyof Playbook; path: (string | number)[]; id: string }

const idsOf = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id))

/** The playbook without mentions of what it does not have, and what those were. */
export function withoutDangling(playbook: Playbook): { playbook: Playbook; dangling: Dangling[] } {
  const dangling: Dangling[] = []
  const stages = idsOf(playbook.stages)

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
  const triggers = playbook.messaging.triggers.filter(({ stage }, i) => {
    if (stages.has(stage)) return true
    dangling.push({ part: 'messaging', path: ['triggers', i, 'stage'], id: stage })
    return false
  })
  return {
    playbook: { ...playbook, channels, messaging: { ...playbook.messaging, triggers } },
    dangling,
  }
}
