import { readFileSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { scorePlan } from '#shared/coverage/score.ts'
import { boardOf } from '#shared/plan-json/board-of.ts'
import { parsePlanJson } from '#shared/plan-json/parse.ts'
import { startBackend, type TestBackend } from './in-process-client.ts'

const sample = readFileSync(
  new URL('../../../resources/sample-plan/sample-plan.json', import.meta.url),
  'utf8',
)
const today = '2026-11-21'
const contentsOf = (text: string) =>
  parsePlanJson(text, { newId: () => 'none', fileName: 'plan.json' })
const byId = <T extends { id: string }>(list: readonly T[]) =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1))

const started: TestBackend[] = []
afterEach(() => {
  for (const one of started.splice(0)) one.end()
})

/** What a library gives back of a plan file. */
async function throughALibrary(text: string): Promise<string> {
  const backend = startBackend()
  started.push(backend)
  const file = new File([text], 'plan.json')
  const { planId } = await backend.client.plans.importJson({ file })
  return (await backend.client.plans.exportJson({ planId })).text()
}

it('gives the same bytes after export, import and export', async () => {
  const first = await throughALibrary(sample)
  expect(await throughALibrary(first)).toBe(first)
})

it('keeps everything of the sample plan: cards, keywords, briefs, checks and score', async () => {
  const before = contentsOf(sample)
  const after = contentsOf(await throughALibrary(sample))
  expect(after.settings).toEqual(before.settings)
  expect(after.columns).toEqual(before.columns)
  expect(byId(after.keywords)).toEqual(byId(before.keywords))
  expect(byId(after.checks)).toEqual(byId(before.checks))
  const docs = (plan: typeof before) => new Map(plan.briefs.map((b) => [b.cardId, b.doc]))
  expect(docs(after)).toEqual(docs(before))
  expect(after.cards).toHaveLength(before.cards.length)
  const scores = [before, after].map((plan) => scorePlan(boardOf(plan, 'p'), today).overall)
  expect(scores[1]).toBeCloseTo(scores[0]!, 9)
})

it('keeps unknown keys of every level in the library', async () => {
  const mark = (n: number) => ({ 'x-mark': { n } })
  const file = {
    format: 'moment-studio-plan',
    version: 1,
    ...mark(0),
    plan: { name: 'P', ...mark(1), workflow: [{ id: 'w', ...mark(2) }] },
    topics: [{ id: 't', ...mark(3), keywords: [{ id: 'k', phrase: 'p', ...mark(4) }] }],
    items: [{ id: 'i', ...mark(5), checklist: [{ text: 'a', ...mark(6) }] }],
    checks: [{ id: 'c', ...mark(7) }],
  }
  const back = await throughALibrary(JSON.stringify(file))
  expect(JSON.parse(back)).toMatchObject(file)
})
