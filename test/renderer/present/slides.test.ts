import { describe, expect, it } from 'vitest'
import { commandOf, slideAfter, SLIDES } from '#renderer/features/present/slides.ts'

const press = (key: string, more: Partial<KeyboardEvent> = {}) => {
  return { key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more }
}

describe('a key of a presentation', () => {
  it.each(['ArrowRight', 'ArrowDown', 'PageDown', ' '])('%j goes on', (key) => {
    expect(commandOf(press(key), false)).toEqual({ by: 1 })
  })

  it.each(['ArrowLeft', 'ArrowUp', 'PageUp'])('%j goes back', (key) => {
    expect(commandOf(press(key), false)).toEqual({ by: -1 })
  })

  it('jumps by number whatever the keyboard writes, no further than there are slides', () => {
    expect(commandOf(press('1', { code: 'Digit1' }), false)).toEqual({ to: 0 })
    expect(commandOf(press('%', { code: 'Digit5' }), false)).toEqual({ to: 4 })
    expect(commandOf(press('2', { code: 'Numpad2' }), false)).toEqual({ to: 1 })
    expect(commandOf(press('6', { code: 'Digit6' }), false)).toBeNull()
  })

  it('is found by its place where it writes another letter', () => {
    expect(commandOf(press('с', { code: 'KeyC' }), false)).toBe('open-card')
    expect(commandOf(press('а', { code: 'KeyF' }), false)).toBe('full-screen')
    expect(commandOf(press('Escape'), true)).toBe('leave')
  })

  it('leaves a button its Space, and shortcuts to those whose they are', () => {
    expect(commandOf(press(' '), true)).toBeNull()
    expect(commandOf(press(' ', { shiftKey: true }), false)).toEqual({ by: -1 })
    expect(commandOf(press('c', { code: 'KeyC', ctrlKey: true }), false)).toBeNull()
    expect(commandOf(press('Tab'), false)).toBeNull()
  })
})

it('past either end of the slides one stays there', () => {
  expect(SLIDES).toEqual(['plan', 'know', 'go', 'do', 'buy'])
  expect(slideAfter(0, { by: -1 })).toBe(0)
  expect(slideAfter(4, { by: 1 })).toBe(4)
  expect(slideAfter(2, { by: 1 })).toBe(3)
  expect(slideAfter(3, { to: 0 })).toBe(0)
})
