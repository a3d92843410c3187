import { expect } from 'vitest'
import { TACTICS } from '#shared/playbook/playbook.ts'
import type { Calls } from './call.ts'

export const PLAYBOOK_CALLS: Calls<'playbook'> = {
  'playbook.read': {
    right: async ({ client }) => {
      const { playbook, problems } = await client.playbook.read()
      expect(problems).toEqual([])
      expect(playbook.tactics).toEqual(TACTICS)
    },
  },
}
