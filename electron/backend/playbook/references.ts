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

  const channelIds = idsOf(playbook.channels)
  const tacticIds = idsOf(playbook.tactics)
  const checkIds = idsOf(playbook.checks)
  const tactics = playbook.tactics.map((tactic, i) => {
    const { check, ...rest } = tactic
    const isThere = check === undefined || checkIds.has(check)
    if (!isThere) dangling.push({ part: 'tactics', path: [i, 'check'], id: check })
    return {
      ...(isThere ? tactic : rest),
      channels: kept('tactics', [i], tactic, 'channels', channelIds),
      stages: kept('tactics', [i], tactic, 'stages', stages),
    }
  })
  const { cases, figures } = playbook.evidence
  const evidence = {
    ...playbook.evidence,
    cases: cases.map((fact, i) => {
      return { ...fact, tactics: kept('evidence', ['cases', i], fact, 'tactics', tacticIds) }
    }),
    figures: figures.map((fact, i) => {
      return { ...fact, tactics: kept('evidence', ['figures', i], fact, 'tactics', tacticIds) }
    }),
  }
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
    const tactic = trigger.tactic === null || tacticIds.has(trigger.tactic) ? trigger.tactic : null
    if (trigger.tactic !== null && tactic === null) {
      dangling.push({ part: 'messaging', path: [...at, 'tactic'], id: trigger.tactic })
    }
    return [{ ...trigger, channels: on, tactic }]
  })
  const journeys = playbook.journeys.map((starter, i) => ({
    ...starter,
    steps: starter.steps.map((step, n) => {
      if (step.channel === null || channelIds.has(step.channel)) return step
      dangling.push({ part: 'journeys', path: [i, 'steps', n, 'channel'], id: step.channel })
      return { ...step, channel: null }
    }),
  }))
  return {
    playbook: {
      ...playbook,
      journeys,
      tactics,
      channels,
      evidence,
      messaging: { ...playbook.messaging, triggers },
    },
    dangling,
  }
}
