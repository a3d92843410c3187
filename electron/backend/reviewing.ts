import type { App } from './app.ts'
import { refusedInReview, reviewedStore } from './store/reviewed-store.ts'
import { createWorkroom } from './work/workroom.ts'

/**
 * The same studio for somebody who reviews plans: reads as ever, comments, and is refused everything
 * else that would change a plan (READ_ONLY, reason `review`). The rule is `reviewedStore`; here is
 * only what would go around it.
 */
export function reviewing(app: App): App {
  const { options, library, work } = app
  const on: App['on'] = (planId) => {
    const context = app.on(planId)
    return { ...context, store: reviewedStore(context.store) }
  }
  // The thread opens the file by itself. What may be written in review is never large.
  const { startWorkThread: _, ...withoutThread } = options
  const here = createWorkroom({ options: withoutThread, libraryFolder: library.folder, on })
  return {
    ...app,
    on,
    library: { ...library, remove: refuse },
    work: {
      ...work,
      run: (planId, name, input, how) =>
        how?.writes ? Promise.reject(refusedInReview()) : work.run(planId, name, input, how),
      act: here.act,
      leave: () => Promise.reject(refusedInReview()),
    },
  }
}

function refuse(): never {
  throw refusedInReview()
}
