import { expect, it } from 'vitest'
import { createRemovals } from '#renderer/features/briefs/removals.ts'

it('a file that goes is told to those who show it, and so is its coming back', () => {
  const removals = createRemovals()
  const told: string[] = []
  removals.hear(['a', 'b'])
  removals.watch('a', () => told.push(removals.isRemoved('a') ? 'gone' : 'back'))
  removals.hear(['b'])
  removals.hear(['b'])
  removals.hear(['b', 'a'])
  expect(told).toEqual(['gone', 'back'])
})

it('a file that the card never had counts as there, and who left hears nothing more', () => {
  const removals = createRemovals()
  let told = 0
  const leave = removals.watch('a', () => (told += 1))
  removals.hear([])
  expect(removals.isRemoved('elsewhere')).toBe(false)
  removals.hear(['a'])
  leave()
  removals.hear([])
  expect(removals.isRemoved('a')).toBe(true)
  expect(told).toBe(0)
})
