import { ORPCError } from '@orpc/client'
import { expect, it } from 'vitest'
import { aBackend } from './backend.ts'
import { overEachTransport } from './each-transport.ts'
import { drain, failure } from './outcomes.ts'

overEachTransport('domain errors', (given) => {
  it('arrive with code and data that the client can tell apart', async () => {
    const { planId } = await given().client.plans.create({ name: 'Autumn' })
    const error = await failure(given().client.cards.remove({ planId, cardId: 'nobody' }))
    expect(error).toBeInstanceOf(ORPCError)
    expect(error).toMatchObject({
      defined: true,
      code: 'NOT_FOUND',
      data: { what: 'card', id: 'nobody' },
    })
  })

  it('name a plan that is not in the library', async () => {
    expect(await failure(given().client.board.snapshot({ planId: 'nowhere' }))).toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'plan', id: 'nowhere' },
    })
  })

  it('do not let a plan id reach outside the library folder', async () => {
    for (const planId of ['../outside', '..\\outside', '/etc/passwd', 'a/../../b', 'a\0b']) {
      expect(await failure(given().client.board.snapshot({ planId }))).toMatchObject({
        code: expect.stringMatching(/^(NOT_FOUND|BAD_REQUEST)$/),
      })
    }
  })

  it('end an iterator as they end a call', async () => {
    const { planId } = await given().client.plans.create({ name: 'Autumn' })
    await expect(
      drain(given().client.imports.commit({ planId, previewId: 'none' })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'preview', id: 'none' } })
  })

  it('say NO_PRINTER where the host has none, as system.info said before', async () => {
    const bare = aBackend({ printer: false })
    const other = await given().open(bare.backend)
    expect(await other.client.system.info()).toMatchObject({ canPrint: false })
    const { planId } = await other.client.plans.create({ name: 'Autumn' })
    expect(await failure(other.client.reports.pdf({ planId, options: {} }))).toMatchObject({
      code: 'NO_PRINTER',
    })
    await other.close()
    bare.close()
  })
})
