import { beforeEach, describe, expect, it } from 'vitest'
import { createKeyReader, type Where } from '#renderer/app/actions/key-reader.ts'

let ms = 0
beforeEach(() => {
  ms = 0
})
const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})
const page: Where = { mac: false, desktop: false, busy: false, singleKeys: true }
const reader = () => createKeyReader(() => ms)

describe('reading keys', () => {
  it('knows Ctrl, and Cmd on a Mac, and not the other one', () => {
    const read = reader()
    expect(read(press('k', { ctrlKey: true }), page)).toBe('palette')
    expect(read(press('k', { metaKey: true }), page)).toBeNull()
    expect(read(press('k', { metaKey: true }), { ...page, mac: true })).toBe('palette')
    expect(read(press('k', { ctrlKey: true }), { ...page, mac: true })).toBeNull()
  })

  it('tells undo from redo by Shift, and has both keys of redo', () => {
    const read = reader()
    expect(read(press('z', { ctrlKey: true }), page)).toBe('undo')
    expect(read(press('Z', { ctrlKey: true, shiftKey: true }), page)).toBe('redo')
    expect(read(press('y', { ctrlKey: true }), page)).toBe('redo')
  })

  it('goes by the place of a key on a Russian keyboard and by its letter on a Latin one', () => {
    const read = reader()
    expect(read(press('я', { ctrlKey: true, code: 'KeyZ' }), page)).toBe('undo')
    expect(read(press('z', { ctrlKey: true, code: 'KeyY' }), page)).toBe('undo')
    expect(read(press('п', { code: 'KeyG' }), page)).toBeNull()
    expect(read(press('и', { code: 'KeyB' }), page)).toBe('go-board')
    expect(read(press('？', { shiftKey: true }), page)).toBe('shortcuts')
  })

  it('waits for the second of two letters, not for ever, and not past another key', () => {
    const read = reader()
    expect(read(press('g'), page)).toBeNull()
    expect(read(press('b'), page)).toBe('go-board')
    expect(read(press('b'), page)).toBeNull()
    read(press('g'), page)
    ms += 2_000
    expect(read(press('b'), page)).toBeNull()
    read(press('g'), page)
    read(press('q'), page)
    expect(read(press('b'), page)).toBeNull()
    read(press('g'), page)
    read(press('g'), page)
    expect(read(press('k'), page)).toBe('go-keywords')
  })

  it('leaves letters to a text field, and to a person who switched them off', () => {
    const read = reader()
    for (const where of [
      { ...page, busy: true },
      { ...page, singleKeys: false },
    ]) {
      expect(read(press('?'), where)).toBeNull()
      read(press('g'), where)
      expect(read(press('b'), where)).toBeNull()
      expect(read(press('k', { ctrlKey: true }), where)).toBe('palette')
    }
  })

  it('leaves to the browser what the browser keeps for itself', () => {
    const newPlan = press('n', { ctrlKey: true })
    expect(reader()(newPlan, page)).toBeNull()
    expect(reader()(newPlan, { ...page, desktop: true })).toBe('new-plan')
  })
})
