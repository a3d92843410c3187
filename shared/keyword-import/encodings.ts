/** What text files are read as. Those from `big5` on are never guessed, only chosen. */
export const ENCODINGS = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'windows-1251',
  'big5',
  'shift_jis',
  'euc-kr',
  'koi8-r',
  'windows-1250',
  'windows-1252',
] as const
export type Encoding = (typeof ENCODINGS)[number]
