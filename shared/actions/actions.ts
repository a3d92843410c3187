/**
 * Everything that can be asked for from anywhere, once: the native menu, the command palette, the
 * sheet of shortcuts, tooltips and the page's key listener all read this list. What an action does
 * is registered in the page by whoever can do it there; an action that nobody has registered is not
 * offered.
 *
 * `keys`: the first is the one that is shown. `mod` is Cmd on a Mac and Ctrl elsewhere; `G B` is one
 * key after the other. `desktop`: browsers keep these keys for themselves, only the app has them.
 * Titles stand in the texts as `menu:action.<id>`.
 */
export type ActionDefinition = {
  id: string
  group: ActionGroup
  keys?: readonly string[]
  desktopKeys?: readonly string[]
}

export const ACTION_GROUPS = ['plan', 'edit', 'go', 'window'] as const
export type ActionGroup = (typeof ACTION_GROUPS)[number]

export const ACTIONS = [
  { id: 'new-card', group: 'plan', keys: ['C'] },
  { id: 'new-plan', group: 'plan', desktopKeys: ['mod+N'] },
  { id: 'import', group: 'plan', desktopKeys: ['mod+Shift+I'] },
  { id: 'export-pdf', group: 'plan', desktopKeys: ['mod+Shift+E'] },
  { id: 'save-plan-file', group: 'plan' },
  { id: 'present', group: 'plan', keys: ['G L'] },
  { id: 'review', group: 'plan', keys: ['G V'] },

  { id: 'undo', group: 'edit', keys: ['mod+Z'] },
  { id: 'redo', group: 'edit', keys: ['mod+Shift+Z', 'mod+Y'] },
  { id: 'show-history', group: 'edit', keys: ['G H'] },

  { id: 'go-board', group: 'go', keys: ['G B'] },
  { id: 'go-table', group: 'go', keys: ['G T'] },
  { id: 'go-calendar', group: 'go', keys: ['G D'] },
  { id: 'go-coverage', group: 'go', keys: ['G C'] },
  { id: 'go-results', group: 'go', keys: ['G E'] },
  { id: 'go-what-if', group: 'go', keys: ['G W'] },
  { id: 'go-methodology', group: 'go', keys: ['G M'] },
  { id: 'go-playbook', group: 'go', keys: ['G Y'] },
  { id: 'go-keywords', group: 'go', keys: ['G K'] },
  { id: 'go-messages', group: 'go', keys: ['G N'] },
  { id: 'go-checks', group: 'go', keys: ['G F'] },
  { id: 'go-journeys', group: 'go', keys: ['G J'] },
  { id: 'go-setup', group: 'go', keys: ['G U'] },
  { id: 'go-places', group: 'go', keys: ['G O'] },
  { id: 'go-creators', group: 'go', keys: ['G A'] },
  { id: 'go-report', group: 'go', keys: ['G R'] },
  { id: 'go-settings', group: 'go', keys: ['G S'] },
  { id: 'go-trash', group: 'go', keys: ['G X'] },
  { id: 'go-plans', group: 'go', keys: ['G P'] },

  { id: 'palette', group: 'window', keys: ['mod+K'] },
  { id: 'shortcuts', group: 'window', keys: ['?'] },
  { id: 'new-window', group: 'window', desktopKeys: ['mod+Shift+N'] },
  { id: 'theme-light', group: 'window' },
  { id: 'theme-dark', group: 'window' },
  { id: 'theme-auto', group: 'window' },
] as const satisfies readonly ActionDefinition[]

export type ActionId = (typeof ACTIONS)[number]['id']

const BY_ID = new Map<string, ActionDefinition>(ACTIONS.map((action) => [action.id, action]))

export function isActionId(id: unknown): id is ActionId {
  return typeof id === 'string' && BY_ID.has(id)
}

/** The keys of an action where it runs, the one to show first. */
export function keysOf(id: ActionId, desktop: boolean): readonly string[] {
  const { keys = [], desktopKeys = [] } = BY_ID.get(id)!
  return desktop ? [...keys, ...desktopKeys] : keys
}
