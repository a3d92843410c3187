import { app, Menu, shell, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { libraryFolder } from './hosts/library-folder.ts'
import { say } from './hosts/sentences.ts'

/** What the menu asks of the page; the page decides what it means where the person is. */
export type MenuCommand = 'new-plan' | 'import' | 'export-pdf' | 'undo' | 'redo'

/** The native menu. Commands go to the window in front. */
export function setMenu(send: (window: BrowserWindow, command: MenuCommand) => void) {
  const isMac = process.platform === 'darwin'
  const command = (
    name: MenuCommand,
    label: string,
    accelerator: string,
    extra: MenuItemConstructorOptions = {},
  ): MenuItemConstructorOptions => ({
    label: say(label),
    accelerator,
    click: (_item, window) => {
      if (window) send(window as BrowserWindow, name)
    },
    ...extra,
  })
  // The page handles these keys itself: in a text field they belong to the text.
  const pageKey = { registerAccelerator: false }

  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: say('menu:file'),
      submenu: [
        command('new-plan', 'menu:newPlan', 'CmdOrCtrl+N'),
        { type: 'separator' },
        command('import', 'menu:import', 'CmdOrCtrl+Shift+I'),
        command('export-pdf', 'menu:exportPdf', 'CmdOrCtrl+Shift+E'),
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: say('menu:edit'),
      submenu: [
        command('undo', 'menu:undo', 'CmdOrCtrl+Z', pageKey),
        command('redo', 'menu:redo', isMac ? 'Shift+Cmd+Z' : 'CmdOrCtrl+Y', pageKey),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        { role: 'selectAll' },
      ],
    },
    {
      label: say('menu:view'),
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged
          ? []
          : [{ type: 'separator' } as const, { role: 'reload' } as const, devTools]),
      ],
    },
    {
      label: say('menu:window'),
      role: 'windowMenu',
    },
    {
      label: say('menu:help'),
      role: 'help',
      submenu: [
        { label: say('menu:libraryFolder'), click: () => void shell.openPath(libraryFolder()) },
        ...(isMac
          ? []
          : [
              {
                label: say('menu:aboutApp', { name: app.name }),
                click: () => app.showAboutPanel(),
              },
            ]),
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** Its usual keys are the import's. */
const devTools: MenuItemConstructorOptions = { role: 'toggleDevTools', accelerator: 'F12' }
