import { describe, expect, it, vi } from 'vitest'
import { createActionStore } from '#renderer/app/actions/action-store.ts'

describe('the actions of a window', () => {
  it('are done by the last who offered, then by who offered before', () => {
    const store = createActionStore()
    const [first, second] = [vi.fn(), vi.fn()]
    expect(store.run('undo')).toBe(false)
    store.register('undo', first)
    const leave = store.register('undo', second)
    expect(store.run('undo')).toBe(true)
    leave()
    store.run('undo')
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1])
  })

  it('tell when what can be done changes', () => {
    const store = createActionStore()
    const heard = vi.fn()
    const stop = store.subscribe(heard)
    const version = store.version()
    const leave = store.register('redo', () => {})
    expect(store.has('redo')).toBe(true)
    leave()
    expect(store.has('redo')).toBe(false)
    expect(store.version()).toBeGreaterThan(version)
    expect(heard).toHaveBeenCalledTimes(2)
    stop()
  })
})
