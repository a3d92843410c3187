import { expect, test } from 'vitest'
import { createRestartLimit } from '#electron/hosts/restart-limit.ts'

test('a backend is started again a few times within a minute, then given up', () => {
  let now = 0
  const limit = createRestartLimit(() => now)
  const tries = Array.from({ length: 6 }, () => {
    now += 1_000
    return limit.allow()
  })
  expect(tries).toEqual([true, true, true, true, true, false])
})

test('crashes that lie far apart are always mended', () => {
  let now = 0
  const limit = createRestartLimit(() => now)
  const tries = Array.from({ length: 20 }, () => {
    now += 15_000
    return limit.allow()
  })
  expect(tries.every(Boolean)).toBe(true)
})

test('a person who asks again gets a new count', () => {
  const limit = createRestartLimit(() => 0)
  for (let i = 0; i < 6; i += 1) limit.allow()
  expect(limit.allow()).toBe(false)
  limit.forget()
  expect(limit.allow()).toBe(true)
})
