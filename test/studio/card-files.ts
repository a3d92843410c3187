import type { Locator } from '@playwright/test'
import { PIXEL } from './briefs.ts'

/** Drops or pastes a file of this name on the panel, as a folder when told so. */
export async function give(
  panel: Locator,
  how: 'drop' | 'paste',
  name: string,
  folder = false,
): Promise<void> {
  await panel.evaluate(
    (element, { how: type, name: fileName, bytes, folder: isFolder }) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], fileName, { type: 'image/png' }))
      if (isFolder) {
        const entry = { isDirectory: true, name: fileName } as FileSystemEntry
        DataTransferItem.prototype.webkitGetAsEntry = () => entry
      }
      const init = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        type === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: data })
          : new ClipboardEvent('paste', { ...init, clipboardData: data }),
      )
    },
    { how, name, bytes: [...PIXEL], folder },
  )
}
