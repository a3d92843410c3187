import { join } from 'node:path'
import type { App } from '../app.ts'
import { createPlan } from '../services/create-plan.ts'
import { exportPlanJson } from '../services/export-plan-json.ts'
import { importPlanJson } from '../services/import-plan-json.ts'
import { openSample } from '../services/open-sample.ts'
import { readStarters } from '../services/read-starters.ts'
import { updatePlanSettings } from '../services/update-plan-settings.ts'
import type { Implementer } from './implementer.ts'

export const plansApi = (os: Implementer, app: App) => {
  const { library, options } = app
  const { newId, random, resourcesFolder } = options
  /** With the playbook as it stands in its folder now. */
  const making = () => {
    const { playbook } = app.playbook()
    return { library, newId, random, resourcesFolder, playbook }
  }
  return os.plans.router({
    list: os.plans.list.handler(() => library.list()),
    create: os.plans.create.handler(async ({ input }) => ({
      planId: (await createPlan(making(), input)).planId,
    })),
    starters: os.plans.starters.handler(async ({ input: { locale } }) => {
      const folder = join(resourcesFolder, 'starters')
      const { starters, problems } = await readStarters(folder, app.playbook().playbook)
      const told = starters.map(({ id, title, about, path, topics, cards }) => ({
        id,
        title: title[locale],
        about: about[locale],
        path,
        topics: topics.length,
        cards: cards.length,
      }))
      return { starters: told, problems }
    }),
    openSample: os.plans.openSample.handler(async () => ({ planId: await openSample(making()) })),
    remove: os.plans.remove.handler(async ({ input }) => {
      await app.work.leave(input.planId)
      library.remove(input.planId)
      return {}
    }),
    updateSettings: os.plans.updateSettings.handler(({ input }) => {
      const act = app.on(input.planId)
      updatePlanSettings(act, input)
      return { seq: act.store.seq() }
    }),
    importJson: os.plans.importJson.handler(async ({ input }) => ({
      planId: (await importPlanJson(making(), input.file)).planId,
    })),
    exportJson: os.plans.exportJson.handler(({ input }) =>
      exportPlanJson(app.on(input.planId).store),
    ),
  })
}
