import { expect, it } from 'vitest'
import { createSelection } from '#renderer/features/views/selection.ts'

it('puts cards in and takes them out, and begins ranges at the last one', () => {
  const selection = createSelection()
  selection.toggle('a')
  selection.toggle('b')
  expect([...selection.ids()]).toEqual(['a', 'b'])
  expect(selection.anchor()).toBe('b')
  selection.toggle('a')
  expect([...selection.ids()]).toEqual(['b'])
  selection.clear()
  expect([selection.ids().size, selection.anchor()]).toEqual([0, null])
})

it('keeps the anchor of a range while the range changes', () => {
  const selection = createSelection()
  selection.replace(['a', 'b', 'c'], 'a')
  selection.replace(['a', 'b'], 'a')
  expect(selection.anchor()).toBe('a')
  expect([...selection.ids()]).toEqual(['a', 'b'])
})

it('lets go of cards that are no longer shown', () => {
  const selection = createSelection()
  selection.replace(['a', 'b'], 'b')
  selection.keep((id) => id === 'a')
  expect([...selection.ids()]).toEqual(['a'])
  expect(selection.anchor()).toBeNull()
})

it('tells listeners only when the cards changed', () => {
  const selection = createSelection()
  let told = 0
  const stop = selection.subscribe(() => (told += 1))
  selection.replace(['a'])
  selection.replace(['a'])
  selection.keep(() => true)
  expect(told).toBe(1)
  stop()
  selection.clear()
  expect(told).toBe(1)
})
