import { keysOf, type ActionId } from '#shared/actions/actions.ts'
import { ariaShortcut, shortcutText } from '#shared/actions/shortcut.ts'
import { IS_DESKTOP, IS_MAC } from './platform.ts'

/** The keys of an action as a tooltip shows them, and as ARIA wants to know them. */
export function shortcutOf(id: ActionId): { text: string; aria: string | undefined } {
  const [shortcut] = keysOf(id, IS_DESKTOP)
  if (shortcut === undefined) return { text: '', aria: undefined }
  return {
    text: shortcutText(shortcut, IS_MAC),
    aria: ariaShortcut(shortcut, IS_MAC) ?? undefined,
  }
}
