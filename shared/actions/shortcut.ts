/** Reading, telling and writing down keys such as `mod+Shift+Z`, `G B` or `?`. */

type Chord = { mod: boolean; shift: boolean; alt: boolean; key: string }

/** What of a keyboard event tells which keys are down. */
export type KeyPress = {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

function readChord(text: string): Chord {
  const parts = text.split('+')
  const key = parts.pop()!
  return {
    key: key.toLowerCase(),
    mod: parts.includes('mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  }
}

/** `G B` -> `['G', 'B']`: chords that are pressed one after the other. */
export const chordsOf = (shortcut: string): string[] => shortcut.split(' ')

/** True for keys that a text field would take for text: no Ctrl, Cmd or Alt among them. */
export const isTypeable = (shortcut: string): boolean => !/\b(mod|Alt)\+/.test(shortcut)

const LETTER = /^[a-z]$/
const FULL_WIDTH = /^[\uFF01-\uFF5E]$/

/**
 * The key as a shortcut names it. On a keyboard that writes no Latin letters (`я` where others have
 * `z`) the place of the key counts; on one that does, what is written on it.
 */
export function keyOf({ key, code }: Pick<KeyPress, 'key' | 'code'>): string {
  const said = FULL_WIDTH.test(key) ? String.fromCharCode(key.charCodeAt(0) - 0xfee0) : key
  if (said.length === 1 && said.charCodeAt(0) > 127) {
    const place = /^Key([A-Z])$|^Digit([0-9])$/.exec(code)
    if (place) return (place[1] ?? place[2])!.toLowerCase()
  }
  return said.toLowerCase()
}

/** True when the event is that chord. Shift counts for letters only: `?` is where a layout has it. */
export function isChord(event: KeyPress, text: string, mac: boolean): boolean {
  const chord = readChord(text)
  const [mod, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  if (mod !== chord.mod || other || event.altKey !== chord.alt) return false
  if (LETTER.test(chord.key) && event.shiftKey !== chord.shift) return false
  return keyOf(event) === chord.key
}

const MAC = { mod: '⌘', shift: '⇧', alt: '⌥' } as const
const OTHERS = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' } as const

/** A shortcut as keys to show: `[['⇧⌘Z']]` on a Mac, `[['Ctrl', 'Shift', 'Z']]` elsewhere. */
export function keyCaps(shortcut: string, mac: boolean): string[][] {
  return chordsOf(shortcut).map((text) => {
    const { mod, shift, alt, key } = readChord(text)
    const names = mac ? MAC : OTHERS
    const held = mac
      ? [alt && names.alt, shift && names.shift, mod && names.mod]
      : [mod && names.mod, alt && names.alt, shift && names.shift]
    const caps = [...held.filter((name) => name !== false), capOf(key)]
    return mac ? [caps.join('')] : caps
  })
}

const capOf = (key: string) => (key.length === 1 ? key.toUpperCase() : (CAPS[key] ?? key))
const CAPS: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  enter: '↵',
  escape: 'Esc',
  space: 'Space',
  delete: 'Del',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  tab: 'Tab',
}

/** The same in one text, for a tooltip: `Ctrl+Shift+Z`, `⇧⌘Z`, `G B`. */
export const shortcutText = (shortcut: string, mac: boolean): string =>
  keyCaps(shortcut, mac)
    .map((caps) => caps.join('+'))
    .join(' ')

/** As ARIA writes it (`aria-keyshortcuts`); `null` for keys one after the other, which it cannot. */
export function ariaShortcut(shortcut: string, mac: boolean): string | null {
  if (chordsOf(shortcut).length > 1) return null
  return shortcut.replace('mod', mac ? 'Meta' : 'Control')
}

/** As Electron's menu wants it; `null` for keys one after the other, which a menu cannot have. */
export function accelerator(shortcut: string): string | null {
  if (chordsOf(shortcut).length > 1 || isTypeable(shortcut)) return null
  return shortcut.replace('mod', 'CmdOrCtrl')
}
