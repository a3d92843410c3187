/** Opens the import wizard, as the desktop's menu does: the shell listens for it. */
export function openImport(): void {
  window.postMessage({ type: 'moment-studio:menu', command: 'import' }, window.location.origin)
}
