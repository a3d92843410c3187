import { expect, it } from 'vitest'
import { fitting, tracksOf } from '#renderer/features/keywords/keyword-columns.ts'

const ALL = ['phrase', 'volume', 'moment', 'cue', 'topic', 'market', 'source'] as const

it('shows every column where there is room', () => {
  expect(fitting(ALL, 2_000)).toEqual(ALL)
})

it('leaves out what matters least first, and never the keyword, its volume or its moment', () => {
  const { width } = tracksOf(ALL)
  expect(fitting(ALL, width - 1)).toEqual(ALL.filter((id) => id !== 'source'))
  expect(fitting(ALL, 100)).toEqual(['phrase', 'volume', 'moment'])
})
