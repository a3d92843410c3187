import type { ImportAnswer, ImportFileReport, ImportPreview } from '#shared/contract/imports.ts'
import type { CancelSignal } from '#shared/keyword-import/breathe.ts'
import type { KeywordDraft } from '#shared/keyword-import/draft.ts'
import { IMPORT_LIMITS } from '#shared/keyword-import/limits.ts'
import type { ImportPlan } from '#shared/keyword-import/plan-import.ts'
import { marketOf } from '#shared/keyword-import/market.ts'
import { firstRows } from '#shared/keyword-import/preview-rows.ts'
import { readKeywordFiles } from '#shared/keyword-import/read-file.ts'
import type { ImportContext, ImportProgress } from './import-context.ts'
import type { KeptPreview } from './import-previews.ts'
import { planKeywordImport } from './plan-keyword-import.ts'

/** A file to read: its name, with the folder it lay in, and its bytes. */
export type ImportFile = { name: string; content: Blob }

type Input = { files: readonly ImportFile[]; answers?: readonly ImportAnswer[] | undefined }
type Read = Pick<ImportPreview, 'questions' | 'refused' | 'besides'> &
  Pick<KeptPreview, 'problems' | 'remember' | 'drafts'> & { files: ImportFileReport[] }

const ROWS_SHOWN = 500

/**
 * Reads files and says what importing them would do; writes nothing. A file that cannot be used is
 * named with its reason, one that nobody can read without being told more is asked about, and
 * neither stops the others.
 */
export async function previewImport(context: ImportContext, input: Input): Promise<ImportPreview> {
  const { tell, stop, store } = context
  const read = await readFiles(context, input, tell, stop)
  const { drafts, problems, remember } = read
  const { seq, plan } = await planKeywordImport(
    context,
    drafts,
    (progress) => tell({ type: 'progress', file: '', ...progress }),
    stop,
    areDistinct(read),
  )
  const previewId = context.newId()
  const { planId } = store
  context.previews.keep(previewId, { planId, seq, plan, drafts, problems, remember })
  return previewOf(previewId, read, plan)
}

async function readFiles(
  { today, columns }: ImportContext,
  { files, answers = [] }: Input,
  report: (progress: ImportProgress) => void,
  signal: CancelSignal,
): Promise<Read> {
  const read: Read = {
    ...{ files: [], questions: [], refused: [], besides: [] },
    ...{ problems: [], remember: [], drafts: [] as KeywordDraft[] },
  }
  const given = new Map(answers.map((answer) => [answer.file, answer]))
  const remembered = columns.read()
  const names = distinctNames(files)
  for (const [index, file] of files.entries()) {
    const name = names[index]!
    // Its size is known before its bytes are in memory.
    if (file.content.size > IMPORT_LIMITS.file) {
      read.refused.push({ file: name, reason: 'too-large', detail: '' })
      continue
    }
    const bytes = new Uint8Array(await file.content.arrayBuffer())
    const onProgress = neverBack((progress) => report({ type: 'progress', ...progress }))
    const found = await readKeywordFiles(
      { name, bytes, today: today(), answers: given, remembered },
      onProgress,
      signal,
    )
    for (const list of found.lists) {
      read.files.push(list.report)
      const market = marketOf(given.get(list.report.file)?.market ?? '')
      for (const draft of list.drafts) {
        read.drafts.push(draft.market === null && market !== null ? { ...draft, market } : draft)
      }
      for (const problem of list.problems)
        read.problems.push({ ...problem, file: list.report.file })
      if (list.remember) read.remember.push(list.remember)
    }
    read.questions.push(...found.questions)
    read.refused.push(...found.refused)
    read.besides.push(...found.besides)
  }
  return withFoldersSorted(read)
}

/** One list has a phrase once in each market. */
function areDistinct({ files, drafts }: Read): boolean {
  return files.length === 1 && drafts.every(({ market }) => market === drafts[0]!.market)
}

/** Of a folder that has a list, what holds none only came along, as in an archive. */
function withFoldersSorted(read: Read): Read {
  if (read.files.length === 0) return read
  const came = (part: Read['refused'][number]) =>
    part.file.includes('/') && part.reason === 'not-a-keyword-list'
  return {
    ...read,
    refused: read.refused.filter((part) => !came(part)),
    besides: [...read.besides, ...read.refused.filter(came)],
  }
}

/** Files of one name, from two folders, are told apart in answers and reports. */
function distinctNames(files: readonly ImportFile[]): string[] {
  const taken = new Set<string>()
  return files.map((file) => {
    let name = file.name
    for (let n = 2; taken.has(name); n++) name = `${file.name} (${n})`
    taken.add(name)
    return name
  })
}

type Step = Omit<ImportProgress, 'type'>

/** Leaves out steps that fall behind one of their stage: looking twice at a file is one progress. */
function neverBack(report: (step: Step) => void): (step: Step) => void {
  const reached = new Map<string, number>()
  return (step) => {
    const key = `${step.stage} ${step.file}`
    if (step.done < (reached.get(key) ?? 0)) return
    reached.set(key, step.done)
    report(step)
  }
}

function previewOf(
  previewId: string,
  { files, questions, refused, besides }: Read,
  plan: ImportPlan,
): ImportPreview {
  const byMoment = { know: 0, go: 0, do: 0, buy: 0, unclear: 0 }
  const keywords = [plan.added, plan.updated.map(keywordOf), plan.same.map(keywordOf)]
  for (const list of keywords) {
    for (const { moment } of list) byMoment[moment ?? 'unclear'] += 1
  }
  return {
    previewId,
    files,
    questions,
    refused,
    besides,
    totals: {
      added: plan.added.length,
      updated: plan.updated.length,
      unchanged: plan.unchanged,
      leftOut: files.reduce((sum, { rows, keywords }) => sum + Math.max(0, rows - keywords), 0),
      topics: plan.newTopics.length,
      byMoment,
    },
    keywords: firstRows(plan, ROWS_SHOWN),
  }
}

const keywordOf = <K>({ keyword }: { keyword: K }): K => keyword
