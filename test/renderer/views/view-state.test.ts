import { expect, it } from 'vitest'
import { borrowed, differs, NO_VIEW, opened, savedAs } from '#renderer/features/views/view-state.ts'
import { NO_FILTER } from '#shared/domain/card-filter.ts'
import type { View } from '#shared/domain/view.ts'

const view: View = {
  id: 'v',
  name: 'Late',
  page: 'board',
  filter: { due: ['late'], weather: ['rain'] },
  options: { density: 'compact' },
  extra: {},
}

it('opening a view shows its filter and options, others stay', () => {
  const state = opened({ ...NO_VIEW, options: { collapsed: ['buy'] } }, view)
  expect(state.filter).toEqual({ ...NO_FILTER, due: ['late'] })
  expect(state.options).toEqual({ collapsed: ['buy'], density: 'compact' })
  expect(state.viewId).toBe('v')
})

it('the view of another page lends its filter alone', () => {
  const state = borrowed({ ...NO_VIEW, viewId: 'w', options: { mode: 'week' } }, view)
  expect(state).toEqual({
    viewId: null,
    filter: { ...NO_FILTER, due: ['late'] },
    options: { mode: 'week' },
  })
})

it('a view just opened is unchanged until its filter or an option changes', () => {
  const state = opened(NO_VIEW, view)
  expect(differs(state, view)).toBe(false)
  expect(differs({ ...state, filter: NO_FILTER }, view)).toBe(true)
  expect(differs({ ...state, options: { density: 'comfortable' } }, view)).toBe(true)
})

it('saving keeps the conditions of a newer version', () => {
  const state = { ...opened(NO_VIEW, view), filter: { ...NO_FILTER, kinds: ['guide' as const] } }
  expect(savedAs(state, view)).toEqual({
    filter: { weather: ['rain'], kinds: ['guide'] },
    options: { density: 'compact' },
  })
  expect(savedAs(state).filter).toEqual({ kinds: ['guide'] })
})
