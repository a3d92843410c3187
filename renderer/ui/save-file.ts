/** Hands a file to the person: the host's save dialog in the desktop, a download in a browser. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // The address must outlive the click until the host has begun to read it.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
