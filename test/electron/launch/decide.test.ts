import { describe, expect, test } from 'vitest'
import { couldNotRun, decide, hasDisplay, isAtLeast, readWords } from '#electron/launch/decide.mjs'

const desktop = {
  browserAsked: false,
  display: true,
  rootWithSandbox: false,
  electronThere: true,
  offline: false,
}

describe('npm start opens', () => {
  test('Electron where it is there and there is a display', () => {
    expect(decide(desktop)).toEqual({ start: 'electron' })
  })

  test('Electron after fetching it where it is missing', () => {
    expect(decide({ ...desktop, electronThere: false })).toEqual({ start: 'fetch' })
  })

  test.each([
    [{ browserAsked: true }, 'asked'],
    [{ display: false }, 'no-display'],
    [{ display: false, electronThere: false }, 'no-display'],
    [{ rootWithSandbox: true }, 'root'],
    [{ electronThere: false, offline: true }, 'offline'],
  ])('the browser with %o, and says why', (facts, why) => {
    expect(decide({ ...desktop, ...facts })).toEqual({ start: 'browser', why })
  })
})

test('a Linux without X11 and Wayland has no display; Windows and macOS have one', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay('darwin', {})).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
})

test('versions are compared as numbers', () => {
  expect(isAtLeast('22.14.0', '22.14.0')).toBe(true)
  expect(isAtLeast('22.9.1', '22.14.0')).toBe(false)
  expect(isAtLeast('100.0.0', '22.14.0')).toBe(true)
  expect(isAtLeast('20.19.5', '22.14.0')).toBe(false)
})

test('an Electron that fails at once, unasked, could not run', () => {
  expect(couldNotRun({ code: 127, afterMs: 300, asked: false })).toBe(true)
  expect(couldNotRun({ code: null, afterMs: 300, asked: false })).toBe(true)
  expect(couldNotRun({ code: 0, afterMs: 300, asked: false })).toBe(false)
  expect(couldNotRun({ code: 1, afterMs: 60_000, asked: false })).toBe(false)
  expect(couldNotRun({ code: null, afterMs: 300, asked: true })).toBe(false)
})

test('words after npm start go where they belong', () => {
  expect(readWords(['--no-sandbox', '--library', 'my plans', '--no-open'])).toEqual({
    browserAsked: false,
    openBrowser: false,
    forElectron: ['--no-sandbox', '--library=my plans'],
    forBrowser: ['--library=my plans'],
  })
  expect(readWords(['--port=8080'])).toMatchObject({
    browserAsked: true,
    forBrowser: ['--port=8080'],
  })
  expect(readWords(['--browser'])).toMatchObject({ browserAsked: true, forElectron: [] })
})
