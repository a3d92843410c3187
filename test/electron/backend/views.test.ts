import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient
let planId: string

beforeEach(async () => {
  studio = startBackend()
  client = studio.client
  planId = (await client.plans.importJson({ file: planFile(smallPlan()) })).planId
})
afterEach(() => studio.end())

const fields = {
  name: 'Late guides',
  page: 'board',
  filter: { kinds: ['guide'], due: ['late'] },
  options: { density: 'compact', collapsed: ['buy'] },
} as const
const fresh = () => structuredClone(fields) as never
const viewsNow = async () => (await client.board.snapshot({ planId })).views

it('a view is saved, changed and deleted, each with its undo', async () => {
  const view = await client.views.create({ planId, fields: fresh() })
  expect(view).toEqual({ ...fields, id: view.id, extra: {} })
  expect(await viewsNow()).toEqual([view])
  const renamed = await client.views.update({ planId, viewId: view.id, patch: { name: 'Late' } })
  expect(renamed).toEqual({ ...view, name: 'Late' })
  await client.views.remove({ planId, viewId: view.id })
  expect(await viewsNow()).toEqual([])
  await client.history.undo({ planId })
  expect(await viewsNow()).toEqual([renamed])
  await client.history.undo({ planId })
  expect(await viewsNow()).toEqual([view])
  await client.history.undo({ planId })
  expect(await viewsNow()).toEqual([])
})

it('windows hear of views by the change feed’s delta, and only when one changed', async () => {
  const { seq } = await client.board.snapshot({ planId })
  const view = await client.views.create({ planId, fields: fresh() })
  const delta = await client.board.since({ planId, seq })
  expect(delta.views).toEqual([view])
  await client.cards.create({ planId, draft: { kind: 'guide', title: 'x', moment: 'know' } })
  expect((await client.board.since({ planId, seq: delta.seq })).views).toBeNull()
})

it('views travel with the plan file, conditions and keys of a newer version included', async () => {
  const views = [
    {
      id: 'v-1',
      name: 'Из будущего 视图',
      page: 'table' as const,
      filter: { kinds: ['guide' as const], weather: ['rain'] },
      options: { columns: ['title'], sort: { by: 'due' } },
      extra: { colour: 'red' },
    },
  ]
  const file = planFile(smallPlan({ planId: 'with-views', views }))
  planId = (await client.plans.importJson({ file })).planId
  expect(await viewsNow()).toEqual(views)
  const again = await client.plans.exportJson({ planId })
  expect(await again.text()).toBe(await file.text())
})

it('a view that is gone, nameless or of no page is refused', async () => {
  await expect(client.views.remove({ planId, viewId: 'gone' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { what: 'view', id: 'gone' },
  })
  for (const wrong of [{ name: '' }, { page: 'map' }, { filter: { kinds: ['poem'] } }]) {
    const call = client.views.create({ planId, fields: { ...fields, ...wrong } as never })
    await expect(call).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  }
  expect(await viewsNow()).toEqual([])
})
