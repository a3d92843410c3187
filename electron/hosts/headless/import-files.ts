import type { ImportAnswer, ImportPreview } from '#shared/contract/imports.ts'
import { say, sentenceOf, spokenLanguage } from '../sentences.ts'
import { openFiles } from './files.ts'
import { findPlan } from './find-plan.ts'
import { answersFor, askedColumns, askedEncoding, type Asked } from './import-answers.ts'
import { Refusal } from './refusal.ts'
import { withStudio, type Client, type Output, type Studio } from './studio.ts'
import { DomainError, UNREADABLE_REASONS, type UnreadableReason } from '#shared/domain/errors.ts'

/** How many problems of a file are listed; the rest are counted. */
const LISTED_PROBLEMS = 20

/**
 * `import FILE… --plan NAME`. Files that cannot be read are said and the others go on; when one was
 * refused the command fails in the end, so that a script notices.
 */
export function importFiles(
  files: readonly string[],
  options: { plan: string; columns?: string; encoding?: string; library: string },
  { err }: Output,
): Promise<void> {
  const asked = {
    columns: askedColumns(options.columns),
    encoding: askedEncoding(options.encoding),
  }
  return withStudio(options.library, async (studio) => {
    // All are opened before the plan is made: a mistyped name must not leave an empty plan behind.
    const opened = (await Promise.all(files.map(openFiles))).flat()
    if (opened.length === 0) throw new Refusal(say('nothingToImport'))
    const { planId, made } = await planFor(studio, options.plan)
    try {
      const preview = await previewWith(studio.client, planId, opened, asked, err)
      describe(preview, err)
      if (preview.files.length === 0) throw new Refusal(say('nothingToImport'))
      const summary = await commit(studio.client, planId, preview.previewId, err)
      if (made) err(say('planMade', { plan: options.plan }))
      const { leftOut } = preview.totals
      err(say('imported', { plan: options.plan, ...summary, leftOut }))
      const unread = preview.refused.length + preview.questions.length
      if (unread > 0) throw new Refusal(say('someRefused', { count: unread }))
    } catch (error) {
      if (made && (await isEmpty(studio.client, planId)))
        await studio.client.plans.remove({ planId })
      throw error
    }
  })
}

async function planFor(studio: Studio, name: string): Promise<{ planId: string; made: boolean }> {
  const plan = await findPlan(studio, name)
  if (plan) return { planId: plan.id, made: false }
  const { planId } = await studio.client.plans.create({ name, locale: spokenLanguage() })
  return { planId, made: true }
}

/** Files are looked at once to learn their headings, and again with what the command says of them. */
async function previewWith(
  client: Client,
  planId: string,
  files: File[],
  asked: Asked,
  err: Output['err'],
): Promise<ImportPreview> {
  const answers: ImportAnswer[] = []
  for (;;) {
    const preview = await previewOf(client, planId, files, answers, err)
    const more = answersFor(preview, asked, answers)
    if (more.length === 0) return preview
    answers.push(...more)
    await client.imports.discard({ planId, previewId: preview.previewId })
  }
}

async function previewOf(
  client: Client,
  planId: string,
  files: File[],
  answers: ImportAnswer[],
  err: Output['err'],
): Promise<ImportPreview> {
  const progress = progressLines(err)
  for await (const event of await client.imports.preview({ planId, files, answers })) {
    if (event.type === 'preview') return event.preview
    progress(event)
  }
  throw new Error('the import ended without a preview')
}

async function commit(client: Client, planId: string, previewId: string, err: Output['err']) {
  const progress = progressLines(err)
  for await (const event of await client.imports.commit({ planId, previewId })) {
    if (event.type === 'summary') return event.summary
    progress(event)
  }
  throw new Error('the import ended without a summary')
}

/** One line when a stage begins and one for each quarter of it: readable in a log as on a screen. */
function progressLines(err: Output['err']) {
  let last = ''
  return (event: { stage: string; file: string; done: number; total: number }) => {
    const quarter = event.total > 0 ? Math.floor((event.done / event.total) * 4) : 0
    const step = `${event.file} ${event.stage} ${quarter}`
    if (step === last) return
    last = step
    const key = event.file === '' ? 'progressOfAll' : 'progress'
    err(say(key, { ...event, stage: say(`stage.${event.stage}`) }))
  }
}

function describe(preview: ImportPreview, err: Output['err']) {
  for (const { file, reason, detail } of preview.refused) err(refusedSentence(file, reason, detail))
  for (const { file, ask, ...question } of preview.questions) {
    const columns = 'view' in question ? question.view.header.filter(Boolean).join(', ') : ''
    err(say(`asks.${ask}`, { file, columns: columns || '1, 2, …' }))
  }
  for (const { file, reason, detail } of preview.besides) {
    err(say('besides', { file, what: say(`unused.${reason}`, { what: detail }) }))
  }
  for (const report of preview.files) {
    const { file, keywords } = report
    const layout = say(`import:layouts.${report.layout}`)
    err(say('fileRead', { file, layout, count: keywords }))
    const listed = report.problems.slice(0, LISTED_PROBLEMS)
    for (const { row, problem, text } of listed) {
      err(say('rowLeftOut', { file, row, problem: say(`problem.${problem}`, { text }) }))
    }
    const more = report.problemCount - listed.length
    if (more > 0) err(say('moreProblems', { file, count: more }))
  }
}

function refusedSentence(file: string, reason: string, detail: string): string {
  const known = UNREADABLE_REASONS.find((one): one is UnreadableReason => one === reason)
  if (!known) return say('cannotRead', { file, detail: detail || reason })
  return sentenceOf(new DomainError('UNREADABLE_FILE', { file, reason: known, detail }))
}

async function isEmpty(client: Client, planId: string): Promise<boolean> {
  const board = await client.board.snapshot({ planId })
  return board.topics.length === 0 && board.cards.length === 0
}
