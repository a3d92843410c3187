import { isContractProcedure } from '@orpc/contract'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { NO_ACT } from '#test/contract/acting.ts'
import {
  type TestBackend,
  type TestClient,
  startBackend,
  steadyLoans,
} from './in-process-client.ts'
import { briefTexts, liveRows } from './live-rows.ts'
import { arbitraryAct, arbitraryActs, RANDOM_ACTS, runAct } from './random-acts/all.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient
let loans: ReturnType<typeof steadyLoans>
let plans: number

beforeEach(() => {
  loans = steadyLoans()
  plans = 0
  studio = startBackend(loans)
  client = studio.client
})
afterEach(() => studio.end())

const aPlan = async () => {
  const contents = smallPlan({ planId: `plan ${++plans}` })
  return (await client.plans.importJson({ file: planFile(contents) })).planId
}

/** Another run of the machine: its clock and its ids go on. */
function reopen(): void {
  const { libraryFolder } = studio
  studio.backend.close()
  studio = startBackend({ ...loans, libraryFolder })
  client = studio.client
}

const rowsOf = (planId: string) => liveRows(studio.libraryFolder, planId)
const listed = async (planId: string) => (await client.history.list({ planId, limit: 500 })).entries
const numberOfNewest = async (planId: string) =>
  (await listed(planId)).find(({ state }) => state === 'done')?.number ?? 0

describe('undo and redo of anything', () => {
  it('are tried with every procedure that changes a plan', () => {
    const acting = Object.entries(contract).flatMap(([noun, procedures]) =>
      Object.entries(procedures).map(([act, procedure]) => {
        expect(isContractProcedure(procedure)).toBe(true)
        return `${noun}.${act}`
      }),
    )
    const silent: readonly string[] = [...NO_ACT, 'plans.create']
    expect(Object.keys(RANDOM_ACTS).toSorted()).toEqual(
      acting.filter((path) => !silent.includes(path)).toSorted(),
    )
  })

  it.each(Object.keys(RANDOM_ACTS) as (keyof typeof RANDOM_ACTS)[])(
    'are true to every row for %s',
    async (act) => {
      // What gives each procedure something to act on: topics, links, a series, a view, a full trash,
      // a tactic and a channel that the plan lacks.
      const before = [
        ['comments.add', 0],
        ['attachments.add', 0],
        ['results.put', 0],
        ['experiments.create', 0],
        ['journeys.create', 1],
        ['audits.create', 0],
        ['findings.put', 1],
        ['evidence.add', 0],
        ['audits.create', 1],
        ['audits.finish', 0],
        ['places.put', 0],
        ['messages.put', 0],
        ['creators.create', 1],
        ['views.create', 0],
        ['cards.update', 3],
        ['series.start', 0],
        ['cards.update', 0],
        ['imports.commit', 2],
        ['topics.update', 1],
        ['cards.remove', 1],
        ['tactics.remove', 0],
        ['channels.remove', 0],
      ] as const
      let acted = 0
      await fc.assert(
        fc.asyncProperty(arbitraryAct, async (numbers) => {
          const planId = await aPlan()
          for (const [path, n] of before)
            await runAct(client, planId, { act: path, a: n, b: n, c: n })
          const number = await numberOfNewest(planId)
          const first = rowsOf(planId)
          await runAct(client, planId, { ...numbers, act })
          const last = rowsOf(planId)
          if ((await numberOfNewest(planId)) === number) {
            expect(last).toEqual(first)
            return
          }
          acted += 1
          const briefs = briefTexts(studio.libraryFolder, planId)
          await client.history.undo({ planId })
          expect(rowsOf(planId)).toEqual(first)
          await client.history.redo({ planId })
          expect(rowsOf(planId)).toEqual(last)
          expect(briefTexts(studio.libraryFolder, planId)).toEqual(briefs)
        }),
        { numRuns: 5, examples: [0, 1, 2, 3].map((n) => [{ act, a: n, b: 2 * n + 1, c: n + 3 }]) },
      )
      expect(acted > 0).toBe(act !== 'briefs.append')
    },
  )

  it('lead through every state between, whatever is done, undone and done again in between', async () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: arbitraryAct },
      { weight: 3, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
      { weight: 1, arbitrary: fc.constant('reopen' as const) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const planId = await aPlan()
        const states = [rowsOf(planId)]
        let at = 0
        for (const one of steps) {
          if (one === 'reopen') reopen()
          else if (one === 'undo') {
            const { done } = await client.history.undo({ planId })
            expect(done !== null).toBe(at > 0)
            at = Math.max(0, at - 1)
          } else if (one === 'redo') {
            const { done } = await client.history.redo({ planId })
            expect(done !== null).toBe(at < states.length - 1)
            at = Math.min(states.length - 1, at + 1)
          } else {
            const newest = (await listed(planId))[0]!.number
            await runAct(client, planId, one)
            const [entry] = await listed(planId)
            if (entry!.number !== newest && entry!.state !== 'typing') {
              states.length = ++at
              states.push(rowsOf(planId))
            }
          }
          expect(rowsOf(planId)).toEqual(states[at])
        }
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('lead in one go too, with the studio closed and opened between', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryActs, fc.nat(1_000), async (acts, split) => {
        const planId = await aPlan()
        const first = rowsOf(planId)
        for (const act of acts) await runAct(client, planId, act)
        const last = rowsOf(planId)
        const own = (await listed(planId)).filter(({ state }) => state === 'done')
        fc.pre(own.length > 0)
        const middle = own[split % own.length]!
        const part = await client.history.undo({ planId, downTo: middle.number })
        expect(part).toMatchObject({ acts: (split % own.length) + 1, kept: 0 })
        reopen()
        await client.history.undo({ planId, downTo: 1 })
        expect(rowsOf(planId)).toEqual(first)
        expect((await listed(planId)).filter(({ state }) => state === 'undone')).toHaveLength(
          own.length,
        )
        reopen()
        await client.history.redo({ planId, upTo: middle.number })
        expect(await numberOfNewest(planId)).toBe(middle.number)
        reopen()
        await client.history.redo({ planId, upTo: own[0]!.number })
        expect(rowsOf(planId)).toEqual(last)
      }),
      { numRuns: 12 },
    )
  }, 60_000)
})
