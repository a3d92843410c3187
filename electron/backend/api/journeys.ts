import type { App } from '../app.ts'
import {
  createJourney,
  duplicateJourney,
  listJourneys,
  moveJourney,
  removeJourney,
  updateJourney,
} from '../services/change-journey.ts'
import {
  addTouchpoint,
  moveTouchpoint,
  removeTouchpoint,
  updateTouchpoint,
} from '../services/change-touchpoint.ts'
import type { ActContext } from '../services/act-context.ts'
import { placeInTouchpoint, startCardInTouchpoint } from '../services/place-in-touchpoint.ts'
import type { Implementer } from './implementer.ts'

export const journeysApi = (os: Implementer, app: App) => {
  const on = ({ planId }: { planId: string }) => app.on(planId)
  /** What has no answer but that it is done. */
  const done = (input: { planId: string }, act: (context: ActContext) => void) => {
    const context = on(input)
    act(context)
    return { seq: context.store.seq() }
  }
  return os.journeys.router({
    list: os.journeys.list.handler(({ input }) => listJourneys(on(input).store.read)),
    create: os.journeys.create.handler(({ input }) => createJourney(on(input), input)),
    update: os.journeys.update.handler(({ input }) => updateJourney(on(input), input)),
    move: os.journeys.move.handler(({ input }) => done(input, (to) => moveJourney(to, input))),
    duplicate: os.journeys.duplicate.handler(({ input }) => duplicateJourney(on(input), input)),
    remove: os.journeys.remove.handler(({ input }) =>
      done(input, (to) => removeJourney(to, input)),
    ),
    addTouchpoint: os.journeys.addTouchpoint.handler(({ input }) =>
      addTouchpoint(on(input), input),
    ),
    updateTouchpoint: os.journeys.updateTouchpoint.handler(({ input }) =>
      updateTouchpoint(on(input), input),
    ),
    moveTouchpoint: os.journeys.moveTouchpoint.handler(({ input }) =>
      done(input, (to) => moveTouchpoint(to, input)),
    ),
    removeTouchpoint: os.journeys.removeTouchpoint.handler(({ input }) =>
      done(input, (to) => removeTouchpoint(to, input)),
    ),
    placeCards: os.journeys.placeCards.handler(({ input }) =>
      done(input, (to) => placeInTouchpoint(to, input)),
    ),
    startCard: os.journeys.startCard.handler(({ input }) =>
      startCardInTouchpoint(on(input), input),
    ),
  })
}
