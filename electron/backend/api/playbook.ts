import { join } from 'node:path'
import type { App } from '../app.ts'
import type { Implementer } from './implementer.ts'

export const playbookApi = (os: Implementer, app: App) =>
  os.playbook.router({
    read: os.playbook.read.handler(() => {
      return { ...app.playbook(), folder: join(app.options.resourcesFolder, 'playbook') }
    }),
  })
