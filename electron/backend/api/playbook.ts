import { join } from 'node:path'
import type { App } from '../app.ts'
import { startCardFromTactic } from '../services/start-card-from-tactic.ts'
import type { Implementer } from './implementer.ts'

export const playbookApi = (os: Implementer, app: App) => {
  const { resourcesFolder } = app.options
  return os.playbook.router({
    read: os.playbook.read.handler(() => {
      return { ...app.playbook(), folder: join(resourcesFolder, 'playbook') }
    }),
    startCard: os.playbook.startCard.handler(({ input }) => {
      const { playbook } = app.playbook()
      return startCardFromTactic({ ...app.on(input.planId), playbook, resourcesFolder }, input)
    }),
  })
}
