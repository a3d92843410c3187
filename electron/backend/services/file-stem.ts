/** A plan's name as a file name that Windows, macOS and Linux all take; letters of any script stay. */
export function fileStem(name: string): string {
  const stem = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
  const short = [...stem].slice(0, 80).join('').trim()
  if (short === '') return 'plan'
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short) ? `${short} plan` : short
}
