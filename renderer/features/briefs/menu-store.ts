/** One choice of a menu that opens at the caret. */
export type Choice = {
  key: string
  label: string
  detail: string
  /** Takes the written `/words` away and does it. */
  pick: () => void
}

export type Menu = {
  kind: 'insert' | 'mention'
  choices: readonly Choice[]
  active: number
  /** Where the caret is, in the window. */
  at: DOMRect | null
}

export type MenuStore = ReturnType<typeof createMenuStore>

/** The menu at the caret, of which there is at most one. */
export function createMenuStore() {
  let menu: Menu | null = null
  const listeners = new Set<() => void>()
  const set = (next: Menu | null) => {
    menu = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => menu,
    set,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    move(by: 1 | -1) {
      if (!menu || menu.choices.length === 0) return
      const active = (menu.active + by + menu.choices.length) % menu.choices.length
      set({ ...menu, active })
    },
  }
}

export const choiceId = (index: number): string => `brief-choice-${index}`
export const MENU_ID = 'brief-menu'
