import type { KeyboardEvent } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { useGridKeys } from '#renderer/features/keywords/use-grid-keys.ts'
import { aKeyword } from '#test/builders/a-topic.ts'

function press(key: string, event: Partial<KeyboardEvent> = {}, grid: { canWrite?: boolean } = {}) {
  const choice = {
    ids: new Set<string>(),
    toggle: vi.fn(),
    only: vi.fn(),
    upTo: vi.fn(),
    startAt: vi.fn(),
    all: vi.fn(),
    clear: vi.fn(),
    whenChosen: vi.fn(),
  }
  const acts = {
    setMoment: vi.fn(),
    toggleExcluded: vi.fn(),
    toggleDetails: vi.fn(),
    leave: vi.fn(() => true),
  }
  const go = vi.fn((index: number) => index)
  const preventDefault = vi.fn()
  const target = {}
  const onKey = useGridKeys({
    canWrite: true,
    index: 10,
    total: 100,
    pageRows: () => 20,
    go,
    choice,
    row: aKeyword({ id: 'k' }),
    ...acts,
    ...grid,
  })
  const base = { key, target, currentTarget: target, preventDefault }
  onKey({ ...base, ...event } as unknown as KeyboardEvent)
  return { choice, go, preventDefault, ...acts }
}

describe('the keys of the grid', () => {
  it.each([
    ['ArrowDown', 11],
    ['ArrowUp', 9],
    ['PageDown', 30],
    ['PageUp', -10],
    ['Home', 0],
    ['End', 99],
  ])('%s goes to row %i', (key, to) => {
    const { go, choice } = press(key)
    expect(go).toHaveBeenCalledWith(to)
    expect(choice.startAt).toHaveBeenCalled()
  })

  it('extend the choice with Shift', () => {
    expect(press('ArrowDown', { shiftKey: true }).choice.upTo).toHaveBeenCalledWith(11)
  })

  it('set the moment: 1 to 4, and 0 for unclear', () => {
    const set = ['1', '2', '3', '4', '0'].map((key) => press(key).setMoment.mock.calls[0])
    expect(set).toEqual([['know'], ['go'], ['do'], ['buy'], [null]])
    expect(press('5').setMoment).not.toHaveBeenCalled()
  })

  it('choose with Space, all with Ctrl+A, and open with Enter', () => {
    expect(press(' ').choice.toggle).toHaveBeenCalledWith('k', 10)
    expect(press('a', { ctrlKey: true }).choice.all).toHaveBeenCalled()
    expect(press('Enter').toggleDetails).toHaveBeenCalled()
    expect(press('x').toggleExcluded).toHaveBeenCalled()
  })

  it('are left alone with Ctrl, in the head, and where nothing may be written', () => {
    expect(press('1', { ctrlKey: true }).setMoment).not.toHaveBeenCalled()
    expect(press('1', { target: {} as EventTarget }).setMoment).not.toHaveBeenCalled()
    const reading = press('1', {}, { canWrite: false })
    expect(reading.setMoment).not.toHaveBeenCalled()
    expect(reading.preventDefault).not.toHaveBeenCalled()
  })
})
