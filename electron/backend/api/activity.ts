import type { App } from '../app.ts'
import { cardActivity } from '../services/activity.ts'
import { fieldHistory } from '../services/field-history.ts'
import { restoreField } from '../services/restore-field.ts'
import type { Implementer } from './implementer.ts'

export const activityApi = (os: Implementer, app: App) =>
  os.activity.router({
    ofCard: os.activity.ofCard.handler(({ input }) =>
      cardActivity(app.on(input.planId).store, input),
    ),
    ofField: os.activity.ofField.handler(({ input }) =>
      fieldHistory(app.on(input.planId).store.read, input),
    ),
    restoreField: os.activity.restoreField.handler(({ input }) =>
      restoreField(app.on(input.planId), input),
    ),
  })
