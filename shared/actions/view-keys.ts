/**
 * Keys that belong to what has the focus (a card of the board, a row of the keyword grid, a brief);
 * the views handle them themselves, and the sheet of shortcuts lists them from here. Their meanings
 * stand in the texts as `palette:viewKeys.<part>.<name>`.
 */
export const VIEW_KEYS = {
  board: {
    walk: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    lift: ['Space'],
    open: ['Enter'],
    select: ['X'],
    extend: ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight'],
    selectAll: ['mod+A'],
    add: ['N'],
    remove: ['Delete'],
    lane: ['Home', 'End'],
  },
  table: {
    walk: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    edit: ['Enter'],
    next: ['Tab'],
    leave: ['Escape'],
    open: ['mod+Enter'],
    select: ['Space'],
    extend: ['Shift+ArrowUp', 'Shift+ArrowDown'],
    selectAll: ['mod+A'],
    remove: ['Delete'],
  },
  calendar: {
    walk: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    page: ['PageUp', 'PageDown'],
    lift: ['Space'],
    open: ['Enter'],
    select: ['X'],
    add: ['N'],
    today: ['T'],
  },
  keywords: {
    walk: ['ArrowUp', 'ArrowDown'],
    moments: ['1', '2', '3', '4'],
    unclear: ['0'],
    choose: ['Space'],
    exclude: ['X'],
    details: ['Enter'],
  },
  journeys: {
    lift: ['Space'],
    open: ['Enter'],
    takeOut: ['Delete'],
  },
  brief: {
    bold: ['mod+B'],
    italic: ['mod+I'],
    undo: ['mod+Z'],
  },
  present: {
    next: ['ArrowRight', 'PageDown', 'Space'],
    previous: ['ArrowLeft', 'PageUp'],
    ends: ['Home', 'End'],
    slides: ['1', '2', '3', '4', '5'],
    card: ['C'],
    full: ['F'],
  },
  everywhere: {
    close: ['Escape'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
