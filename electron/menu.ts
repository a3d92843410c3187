import { app, Menu, shell, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { libraryFolder } from './hosts/library-folder.ts'
import { say } from './hosts/sentences.ts'

/** What the menu asks of the page; the page decides what it means where the person is. */
export type MenuCommand = 'new-plan' | 'import' | 'export-pdf' | 'undo' | 'redo'

type Item = MenuItemConstructorOptions
const LINE: Item = { type: 'separator' }

/** The native menu in the language that is spoken now. Commands go to the window in front. */
export function setMenu(send: (window: BrowserWindow, command: MenuCommand) => void) {
  const isMac = process.platform === 'darwin'
  const command = (
    name: MenuCommand,
    label: string,
    accelerator: string,
    extra: Item = {},
  ): Item => ({
    label: say(label),
    accelerator,
    click: (_item, window) => {
      if (window) send(window as BrowserWindow, name)
    },
    ...extra,
  })
  // The page handles these keys itself: in a text field they belong to the text.
  const pageKey = { registerAccelerator: false }

  const template: Item[] = [
    ...(isMac ? [macAppMenu()] : []),
    {
      label: say('menu:file'),
      submenu: [
        command('new-plan', 'menu:newPlan', 'CmdOrCtrl+N'),
        LINE,
        command('import', 'menu:import', 'CmdOrCtrl+Shift+I'),
        command('export-pdf', 'menu:exportPdf', 'CmdOrCtrl+Shift+E'),
        LINE,
        isMac ? role('close') : role('quit', say('menu:role.exit')),
      ],
    },
    {
      label: say('menu:edit'),
      submenu: [
        command('undo', 'menu:undo', 'CmdOrCtrl+Z', pageKey),
        command('redo', 'menu:redo', isMac ? 'Shift+Cmd+Z' : 'CmdOrCtrl+Y', pageKey),
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
        { label: say('menu:libraryFolder'), click: () => void shell.openPath(libraryFolder()) },
        ...(isMac ? [] : [{ label: aboutApp(), click: () => app.showAboutPanel() }]),
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
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
