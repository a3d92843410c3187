import type { PlanSettings } from '#shared/domain/plan.ts'
import { type ActContext, actOn } from './act-context.ts'
import { patching } from './changes.ts'

type SettingsPatch = { [F in keyof Omit<PlanSettings, 'extra'>]?: PlanSettings[F] | undefined }

export function updatePlanSettings({ store }: ActContext, input: { patch: SettingsPatch }): void {
  const settings = store.read.settings.read()
  store.transact(actOn('plans.updateSettings', settings.name), ({ write }) => {
    write(patching('plan', { id: store.planId, ...settings }, input.patch))
  })
}
