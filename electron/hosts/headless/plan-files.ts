import { resolve } from 'node:path'
import { say } from '../sentences.ts'
import { writeResult } from './files.ts'
import { needPlan } from './find-plan.ts'
import { withStudio, type Output } from './studio.ts'

/** `export PLAN --json OUT`; `-` writes to stdout. */
export async function exportPlan(
  nameOrId: string,
  options: { json: string; library: string },
  { out, err }: Output,
): Promise<void> {
  const text = await withStudio(options.library, async (studio) => {
    const plan = await needPlan(studio, nameOrId)
    const file = await studio.client.plans.exportJson({ planId: plan.id })
    return file.text()
  })
  if (options.json === '-') {
    out(text)
    return
  }
  await writeResult(resolve(options.json), text)
  err(say('written', { file: options.json }))
}

/** `plans`: a line a plan, id, name and client with tabs between. */
export async function listPlans(options: { library: string }, { out, err }: Output) {
  const plans = await withStudio(options.library, ({ client }) => client.plans.list())
  if (plans.length === 0) err(say('noPlans', options))
  const oneLine = (text: string) => text.replace(/\s+/g, ' ')
  for (const { id, name, client } of plans) out(`${id}\t${oneLine(name)}\t${oneLine(client)}\n`)
}
