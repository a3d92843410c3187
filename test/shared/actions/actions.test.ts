import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ACTIONS, isActionId, keysOf } from '#shared/actions/actions.ts'
import { accelerator, ariaShortcut, keyCaps, shortcutText } from '#shared/actions/shortcut.ts'
import { VIEW_KEYS } from '#shared/actions/view-keys.ts'
import { ROOT } from '#test/studio/library.ts'

const LANGUAGES = ['en', 'ru', 'zh-CN']
const textsOf = (language: string, name: string) =>
  JSON.parse(
    readFileSync(join(ROOT, 'resources/locales', language, `${name}.json`), 'utf8'),
  ) as Record<string, never>

describe('the list of actions', () => {
  it('has each id once, and each key for one action only, in the browser and in the app', () => {
    const ids = ACTIONS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const desktop of [false, true]) {
      const keys = ids.flatMap((id) => keysOf(id, desktop))
      expect(new Set(keys).size).toBe(keys.length)
    }
    expect(isActionId('undo')).toBe(true)
    expect(isActionId('format-disk')).toBe(false)
  })

  it('has no key of its own that begins two letters of another', () => {
    const keys = ACTIONS.flatMap(({ id }) => keysOf(id, true))
    const starts = new Set(keys.filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]))
    expect(keys.filter((key) => starts.has(key))).toEqual([])
  })

  it.each(LANGUAGES)(
    'has a name for each action and for each key of the views in %s',
    (language) => {
      const { action } = textsOf(language, 'menu') as unknown as { action: Record<string, string> }
      expect(Object.keys(action).toSorted()).toEqual(
        ACTIONS.map(({ id }) => id as string).toSorted(),
      )
      const { viewKeys } = textsOf(language, 'palette') as unknown as {
        viewKeys: Record<string, Record<string, string>>
      }
      for (const [part, lines] of Object.entries(VIEW_KEYS)) {
        expect(Object.keys(viewKeys[part]!).toSorted()).toEqual(
          ['title', ...Object.keys(lines)].toSorted(),
        )
      }
    },
  )
})

describe('a shortcut', () => {
  it('is written as the machine writes it', () => {
    expect(shortcutText('mod+Shift+Z', false)).toBe('Ctrl+Shift+Z')
    expect(shortcutText('mod+Shift+Z', true)).toBe('⇧⌘Z')
    expect(shortcutText('G B', false)).toBe('G B')
    expect(keyCaps('mod+K', false)).toEqual([['Ctrl', 'K']])
    expect(keyCaps('G B', true)).toEqual([['G'], ['B']])
  })

  it('is told to a menu and to a screen reader only where they can say it', () => {
    expect(accelerator('mod+Shift+N')).toBe('CmdOrCtrl+Shift+N')
    expect(accelerator('G B')).toBeNull()
    expect(accelerator('?')).toBeNull()
    expect(ariaShortcut('mod+K', true)).toBe('Meta+K')
    expect(ariaShortcut('G B', false)).toBeNull()
  })
})
