import { isContractProcedure } from '@orpc/contract'
import { expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { overEachTransport } from './each-transport.ts'
import { drain } from './outcomes.ts'
import type { Path } from './calls/call.ts'
import { PROCEDURES } from './calls/procedures.ts'
import type { Client } from './transports.ts'
import { aWorld, everythingIn } from './world.ts'

const PATHS = Object.keys(PROCEDURES) as Path[]

it('names every procedure of the contract', () => {
  const all = Object.entries(contract).flatMap(([noun, procedures]) =>
    Object.entries(procedures).map(([act, procedure]) => {
      expect(isContractProcedure(procedure)).toBe(true)
      return `${noun}.${act}`
    }),
  )
  expect(PATHS.toSorted()).toEqual(all.toSorted())
})

overEachTransport('each procedure', (given) => {
  it.each(PATHS)('%s does what it says', async (path) => {
    await PROCEDURES[path].right(await aWorld(given().client))
  })

  const withInput = PATHS.filter((path) => PROCEDURES[path].wrong)
  it.each(withInput)('%s refuses wrong data, logs it and writes nothing', async (path) => {
    const world = await aWorld(given().client)
    const before = await everythingIn(given().client)
    const inputs = [PROCEDURES[path].wrong!(world), undefined, null, [], 'x', { planId: '' }]
    for (const input of inputs) {
      given().home.log.length = 0
      await expect(call(given().client, path, input)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
      expect(given().home.log.length).toBeGreaterThan(0)
    }
    expect(await everythingIn(given().client)).toEqual(before)
  })
})

/** Calls a procedure with anything at all. */
async function call(client: Client, path: Path, input: unknown): Promise<unknown> {
  const [noun, act] = path.split('.') as [string, string]
  const procedures = client as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  const result = await procedures[noun]![act]!(input)
  if (typeof result === 'object' && result !== null && Symbol.asyncIterator in result) {
    return drain(Promise.resolve(result as AsyncIterable<unknown>))
  }
  return result
}
