import { resolve } from 'node:path'
import { scorePlan } from '#shared/coverage/score.ts'
import type { CoverageInput, PlanScore } from '#shared/coverage/types.ts'
import { isoDateSchema } from '#shared/domain/iso-date.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { boardOf } from '#shared/plan-json/board-of.ts'
import { fixedDay, machineDay } from '../lend.ts'
import { say } from '../sentences.ts'
import { isFile, readPlanFile } from './files.ts'
import { findPlan } from './find-plan.ts'
import { Refusal } from './refusal.ts'
import { withStudio, type Output } from './studio.ts'

/** `score FILE|PLAN [--today D] [--json]`. A file is scored without any store. */
export async function score(
  fileOrPlan: string,
  options: { today?: string; json?: boolean; library: string },
  { out }: Output,
): Promise<void> {
  const today = dayOf(options.today)
  const input = await readInput(fileOrPlan, options.library)
  const result = scorePlan(input, today)
  out(options.json ? `${JSON.stringify(result, null, 2)}\n` : asText(input.settings.name, result))
}

function dayOf(named: string | undefined): string {
  if (named === undefined) return fixedDay() ?? machineDay()
  if (isoDateSchema.safeParse(named).success) return named
  throw new Refusal(say('badDay', { day: named }), 2)
}

async function readInput(fileOrPlan: string, library: string): Promise<CoverageInput> {
  if (await isFile(fileOrPlan)) {
    const contents = await readPlanFile(resolve(fileOrPlan))
    return boardOf(contents, contents.planId ?? 'file')
  }
  return withStudio(library, async (studio) => {
    const plan = await findPlan(studio, fileOrPlan)
    if (!plan) throw new Refusal(say('noSuchPlanOrFile', { plan: fileOrPlan, library }))
    return studio.client.board.snapshot({ planId: plan.id })
  })
}

function asText(name: string, { today, overall, moments }: PlanScore): string {
  const names = [...MOMENTS.map((moment) => say(`moment.${moment}`)), say('overall')]
  const width = Math.max(...names.map(columnsOf))
  const padded = (text: string) => text + ' '.repeat(width - columnsOf(text))
  const number = (value: number) => value.toFixed(1).padStart(5)
  const lines = MOMENTS.map((moment) => {
    const { score: value, low, high, measured } = moments[moment]
    const exact = low.toFixed(1) === high.toFixed(1)
    return say(exact ? 'scoreLineExact' : 'scoreLine', {
      moment: padded(say(`moment.${moment}`)),
      score: number(value),
      low: low.toFixed(1),
      high: high.toFixed(1),
      measured: Math.round(measured * 100),
    })
  })
  const total = { moment: padded(say('overall')), score: number(overall) }
  return `${[say('scoreHead', { plan: name, today }), ...lines, say('scoreOverall', total)].join('\n')}\n`
}

/** How wide a terminal shows a text: Chinese characters take two columns. */
const columnsOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0)
