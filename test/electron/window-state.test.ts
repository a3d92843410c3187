import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { placeWindow, readWindowState, writeWindowState } from '#electron/window-state.ts'

const laptop = { x: 0, y: 0, width: 1_440, height: 900 }
const beside = { x: 1_440, y: 0, width: 1_920, height: 1_080 }

describe('the window opens', () => {
  test('at the default size the first time, cut to the display', () => {
    expect(placeWindow(null, [beside])).toEqual({
      bounds: { width: 1_440, height: 920 },
      maximized: false,
    })
    expect(placeWindow(null, [laptop]).bounds).toEqual({ width: 1_440, height: 900 })
  })

  test('where it stood, also on a second display', () => {
    const bounds = { x: 1_500, y: 50, width: 1_200, height: 800 }
    expect(placeWindow({ bounds, maximized: true }, [laptop, beside])).toEqual({
      bounds,
      maximized: true,
    })
  })

  test('at the default size when its display is gone, still maximised', () => {
    const bounds = { x: 1_500, y: 50, width: 1_200, height: 800 }
    expect(placeWindow({ bounds, maximized: true }, [laptop])).toEqual({
      bounds: { width: 1_440, height: 900 },
      maximized: true,
    })
  })

  test('no larger than its display and no smaller than the studio needs', () => {
    const huge = { x: 0, y: 0, width: 5_000, height: 5_000 }
    const tiny = { x: 0, y: 0, width: 200, height: 10 }
    expect(placeWindow({ bounds: huge, maximized: false }, [laptop]).bounds).toEqual(laptop)
    expect(placeWindow({ bounds: tiny, maximized: false }, [laptop]).bounds).toMatchObject({
      width: 860,
      height: 600,
    })
  })

  test('back on the display when its title bar would be out of reach', () => {
    for (const [x, y] of [
      [1_430, 0],
      [0, 895],
      [0, -300],
      [-1_190, 0],
    ] as const) {
      const bounds = { x, y, width: 1_200, height: 800 }
      expect(placeWindow({ bounds, maximized: false }, [laptop]).bounds).not.toHaveProperty('x')
    }
  })
})

describe('the file it is remembered in', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'moment-window-'))
    file = join(folder, 'window.json')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('gives back what was written', () => {
    const state = { bounds: { x: 1, y: 2, width: 900, height: 700 }, maximized: true }
    writeWindowState(file, state)
    expect(readWindowState(file)).toEqual(state)
  })

  test('is as good as none when it is missing or makes no sense', () => {
    expect(readWindowState(file)).toBeNull()
    for (const text of ['', 'null', '{"bounds":{"x":1e9}}', '{"bounds":{},"maximized":"yes"}']) {
      writeFileSync(file, text)
      expect(readWindowState(file)).toBeNull()
    }
  })

  test('that cannot be written costs nothing but the place', () => {
    const state = { bounds: { x: 1, y: 2, width: 900, height: 700 }, maximized: true }
    expect(() => writeWindowState(join(folder, 'no', 'such', 'window.json'), state)).not.toThrow()
  })
})
