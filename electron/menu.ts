import { app, Menu, shell, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { ACTIONS, keysOf, type ActionId } from '#shared/actions/actions.ts'
import { accelerator } from '#shared/actions/shortcut.ts'
import { libraryFolder } from './hosts/library-folder.ts'
import { say } from './hosts/sentences.ts'

type MenuHost = {
  /** Asks the page to do it; the page decides what it means where the person is. */
  send: (window: BrowserWindow, action: ActionId) => void
  newWindow: (near: BrowserWindow | null) => void
}

type Item = MenuItemConstructorOptions
const LINE: Item = { type: 'separator' }

/**
 * The native menu in the language that is spoken now: the whole list of actions, with the same names
 * and keys as in the page. Commands go to the window in front.
 */
export function setMenu({ send, newWindow }: MenuHost) {
  const isMac = process.platform === 'darwin'
  const command = (id: ActionId): Item => {
    const keys = keysOf(id, true).flatMap((shortcut) => accelerator(shortcut) ?? [])[0]
    return {
      id,
      label: say(`menu:action.${id}`),
      // Shown here, handled by the page: in a text field some of these keys belong to the text.
      ...(keys !== undefined && { accelerator: keys, registerAccelerator: false }),
      click: (_item, window) => {
        if (window) send(window as BrowserWindow, id)
      },
    }
  }

  const template: Item[] = [
    ...(isMac ? [macAppMenu()] : []),
    {
      label: say('menu:file'),
      submenu: [
        command('new-card'),
        command('new-plan'),
        {
          ...command('new-window'),
          registerAccelerator: true,
          click: (_item, window) => newWindow((window as BrowserWindow | undefined) ?? null),
        },
        LINE,
        command('import'),
        command('save-plan-file'),
        command('export-pdf'),
        LINE,
        isMac ? role('close') : role('quit', say('menu:role.exit')),
      ],
    },
    {
      label: say('menu:edit'),
      submenu: [
        command('undo'),
        command('redo'),
        command('show-history'),
        LINE,
        role('cut'),
        role('copy'),
        role('paste'),
        role('pasteAndMatchStyle'),
        role('delete'),
        role('selectAll'),
      ],
    },
    {
      label: say('menu:view'),
      submenu: [
        command('palette'),
        LINE,
        ...GO.map(command),
        LINE,
        command('present'),
        command('review'),
        LINE,
        ...APPEARANCE.map(command),
        LINE,
        role('resetZoom'),
        role('zoomIn'),
        role('zoomOut'),
        LINE,
        role('togglefullscreen'),
        ...(app.isPackaged ? [] : [LINE, role('reload'), devTools()]),
      ],
    },
    {
      label: say('menu:window'),
      role: 'windowMenu',
      submenu: [
        role('minimize'),
        ...(isMac ? [role('zoom'), LINE, role('front')] : [role('close')]),
      ],
    },
    {
      label: say('menu:help'),
      role: 'help',
      submenu: [
        command('shortcuts'),
        { label: say('menu:libraryFolder'), click: () => void shell.openPath(libraryFolder()) },
        ...(isMac ? [] : [{ label: aboutApp(), click: () => app.showAboutPanel() }]),
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

const GO = ACTIONS.filter(({ group }) => group === 'go').map(({ id }) => id)
const APPEARANCE = ['theme-light', 'theme-dark', 'theme-auto'] as const satisfies ActionId[]
/** In a text field these are the field's own, whatever the plan has to undo. */
const ALWAYS: readonly string[] = ['undo', 'redo', 'new-window'] satisfies ActionId[]

/** Greys what the window in front cannot do now. */
export function enableCommands(can: ReadonlySet<string>) {
  const menu = Menu.getApplicationMenu()
  for (const { id } of ACTIONS) {
    const item = menu?.getMenuItemById(id)
    if (item) item.enabled = can.has(id) || ALWAYS.includes(id)
  }
}

/** What the system does by itself, in our words: Electron's own labels are English everywhere. */
function role(name: NonNullable<Item['role']>, label = say(`menu:role.${name}`)): Item {
  return { role: name, label }
}

const aboutApp = () => say('menu:aboutApp', { name: app.name })

function macAppMenu(): Item {
  const quit = say('menu:role.quit', { name: app.name })
  return {
    role: 'appMenu',
    submenu: [
      role('about', aboutApp()),
      LINE,
      role('services'),
      LINE,
      role('hide', say('menu:role.hide', { name: app.name })),
      role('hideOthers'),
      role('unhide'),
      LINE,
      role('quit', quit),
    ],
  }
}

/** Its usual keys are the import's. */
const devTools = (): Item => ({ ...role('toggleDevTools'), accelerator: 'F12' })
