import { resolve } from 'node:path'
import { renderReport } from '#electron/backend/report/render-report.ts'
import { PAGE_SIZES, type ReportOptions } from '#shared/contract/reports.ts'
import type { Locale } from '#shared/domain/plan.ts'
import { boardOf } from '#shared/plan-json/board-of.ts'
import { keywordsByTopic } from '#shared/plan-json/keywords-by-topic.ts'
import { createBrowserPrinter } from '../browser-printer.ts'
import { fixedDay, machineDay } from '../lend.ts'
import { say } from '../sentences.ts'
import { isFile, readPlanFile, writeResult } from './files.ts'
import { findPlan } from './find-plan.ts'
import { Refusal } from './refusal.ts'
import { withStudio, type Output } from './studio.ts'

type Options = {
  pdf: string
  pageSize: string
  preparedBy: string
  /** Left out: the plan's own. */
  language: Locale | undefined
  library: string
}

/** `report FILE|PLAN --pdf OUT [--page-size A4|Letter] [--lang L]`. */
export async function report(fileOrPlan: string, options: Options, { err }: Output): Promise<void> {
  const pageSize = PAGE_SIZES.find((size) => size.toLowerCase() === options.pageSize.toLowerCase())
  if (!pageSize) throw new Refusal(say('badPageSize', { size: options.pageSize }), 2)
  const asked = { pageSize, preparedBy: options.preparedBy, locale: options.language }
  const pdf = (await isFile(fileOrPlan))
    ? await reportOfFile(resolve(fileOrPlan), asked)
    : await reportOfPlan(fileOrPlan, options.library, asked)
  await writeResult(resolve(options.pdf), pdf)
  err(say('written', { file: options.pdf }))
}

type Asked = Omit<ReportOptions, 'locale'> & { locale: Locale | undefined }

async function reportOfFile(path: string, asked: Asked): Promise<Uint8Array> {
  const contents = await readPlanFile(path)
  const board = boardOf(contents, contents.planId ?? 'file')
  const { html, title, footer } = await renderReport({
    board,
    keywordsByTopic: keywordsByTopic(contents.keywords.filter(({ excluded }) => !excluded)),
    today: fixedDay() ?? machineDay(),
    options: { ...asked, locale: asked.locale ?? board.settings.locale },
  })
  return createBrowserPrinter()({ html, pageSize: asked.pageSize, title, footer })
}

function reportOfPlan(nameOrId: string, library: string, asked: Asked): Promise<Uint8Array> {
  return withStudio(library, async (studio) => {
    const plan = await findPlan(studio, nameOrId)
    if (!plan) throw new Refusal(say('noSuchPlanOrFile', { plan: nameOrId, library }))
    const { settings } = await studio.client.board.snapshot({ planId: plan.id })
    const options = { ...asked, locale: asked.locale ?? settings.locale }
    const file = await studio.client.reports.pdf({ planId: plan.id, options })
    return new Uint8Array(await file.arrayBuffer())
  })
}
