import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { fromTables, keepFresh, ofPlan } from '#renderer/backend/plan-query.ts'
import { createPlanModel } from '#renderer/backend/plan-model.ts'
import type { Entity } from '#shared/merge/change.ts'
import { aBoard } from '#test/builders/a-board.ts'

async function asked(tables: readonly Entity[], planId = 'plan') {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  const model = createPlanModel({ ...aBoard(), seq: 1 }, '2026-11-21')
  const ask = vi.fn(() => Promise.resolve(ask.mock.calls.length))
  const observer = new QueryObserver(queries, {
    queryKey: ofPlan(planId, 'name'),
    queryFn: ask,
    meta: fromTables(tables),
  })
  observer.subscribe(() => {})
  const stop = keepFresh(queries, 'plan', model)
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(1))
  return { model, ask, stop }
}

it('asks again when a table that the answer follows from has changed', async () => {
  const { model, ask } = await asked(['comment', 'attachment'])
  model.heard(['card', 'comment'], 2)
  expect(ask).toHaveBeenCalledTimes(2)
  model.heard(['attachment'], 3)
  expect(ask).toHaveBeenCalledTimes(3)
})

it('asks nothing for typing in a brief, for a change told twice, or of another plan', async () => {
  const { model, ask } = await asked(['comment'])
  model.heard(['brief', 'card'], 2)
  model.heard([], 3)
  expect(ask).toHaveBeenCalledTimes(1)
  model.heard(['comment'], 4)
  model.heard(['comment'], 4)
  expect(ask).toHaveBeenCalledTimes(2)
  const other = await asked(['comment'], 'another')
  other.model.heard(['comment'], 2)
  expect(other.ask).toHaveBeenCalledTimes(1)
})

it('asks again when the whole plan was fetched anew, and no more once it is left', async () => {
  const { model, ask, stop } = await asked(['comment'])
  model.reset({ ...aBoard(), seq: 9 })
  expect(ask).toHaveBeenCalledTimes(2)
  stop()
  model.heard(['comment'], 10)
  expect(ask).toHaveBeenCalledTimes(2)
})
