import { pick, type RandomActs } from './random-act.ts'

export const PLAYBOOK_ACTS: RandomActs<'playbook' | 'tactics' | 'channels'> = {
  'playbook.startCard': ({ client, planId, board, moment, a, b }) => {
    const tactic = pick(board.settings.tactics, a)
    const elsewhere = b % 3 === 0 ? { moment } : {}
    return tactic && client.playbook.startCard({ planId, tacticId: tactic.id, ...elsewhere })
  },

  'tactics.add': ({ client, planId, title, moment, a, b }) => {
    const note = b % 2 === 0 ? `note ${b}` : ''
    return client.tactics.add({ planId, fields: { title, moment, weight: 1 + (a % 3), note } })
  },

  // What the plan has not must first go.
  'tactics.adopt': async ({ client, planId, board, a }) => {
    const { playbook } = await client.playbook.read()
    const there = new Set(board.settings.tactics.map(({ id }) => id))
    const facts = pick(
      playbook.tactics.filter(({ id }) => !there.has(id)),
      a,
    )
    if (facts) await client.tactics.adopt({ planId, tacticId: facts.id })
  },

  'tactics.update': ({ client, planId, board, title, moment, a, b, c }) => {
    const tactic = pick(board.settings.tactics, a)
    const patches = [
      { off: true, reason: title },
      { off: false },
      { weight: 1 + (c % 3), note: title },
      { title, moment },
    ]
    return (
      tactic && client.tactics.update({ planId, tacticId: tactic.id, patch: pick(patches, b)! })
    )
  },

  'tactics.remove': ({ client, planId, board, a }) => {
    const tactic = pick(board.settings.tactics, a)
    return tactic && client.tactics.remove({ planId, tacticId: tactic.id })
  },

  'channels.add': ({ client, planId, title, moment }) =>
    client.channels.add({ planId, fields: { title, moments: [moment] } }),

  'channels.update': ({ client, planId, board, title, moment, a, b }) => {
    const channel = pick(board.settings.channels, a)
    const patch = pick([{ title }, { moments: [moment] }, { moments: [] }], b)!
    return channel && client.channels.update({ planId, channelId: channel.id, patch })
  },

  'channels.remove': ({ client, planId, board, a }) => {
    const channel = pick(board.settings.channels, a)
    return channel && client.channels.remove({ planId, channelId: channel.id })
  },

  'channels.reset': ({ client, planId }) => client.channels.reset({ planId }),
}
