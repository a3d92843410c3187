import type { App } from '../app.ts'
import { reportWhileRunning } from '../services/report-while-running.ts'
import type { ImportProgress } from '../services/import-context.ts'
import type { WorkProgress } from '../work/works.ts'
import type { Implementer } from './implementer.ts'

/** Of an import only its own steps are told. */
const stepsTo = (tell: (step: ImportProgress) => void) => (progress: WorkProgress) => {
  if (progress.type === 'progress') tell(progress)
}

export const importsApi = (os: Implementer, { work, on }: App) =>
  os.imports.router({
    preview: os.imports.preview.handler(async function* ({ input, signal }) {
      const { planId, answers } = input
      const files = input.files.map((file) => ({ name: file.name, content: new Blob([file]) }))
      const preview = yield* reportWhileRunning((tell: (step: ImportProgress) => void, stop) => {
        const how = { tell: stepsTo(tell), signal: stop }
        return work.run(planId, 'imports.preview', { files, answers }, how)
      }, signal)
      yield { type: 'preview' as const, preview }
    }),
    commit: os.imports.commit.handler(async function* ({ input, signal }) {
      const { planId, previewId } = input
      const summary = yield* reportWhileRunning(
        async (tell: (step: ImportProgress) => void, stop) => {
          const how = { tell: stepsTo(tell), signal: stop }
          await work.run(planId, 'imports.refresh', { previewId }, how)
          return work.run(planId, 'imports.commit', { previewId }, { ...how, writes: true })
        },
        signal,
      )
      yield { type: 'summary' as const, summary }
    }),
    rows: os.imports.rows.handler(({ input }) => work.run(input.planId, 'imports.rows', input)),
    problems: os.imports.problems.handler(({ input }) =>
      work.run(input.planId, 'imports.problems', input),
    ),
    discard: os.imports.discard.handler(async ({ input }) => {
      on(input.planId)
      await work.run(input.planId, 'imports.discard', input)
      return {}
    }),
  })
