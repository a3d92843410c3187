/** The part of iconv-lite used here; see papaparse.d.ts for why its own types are not. */
declare const iconv: {
  getDecoder(encoding: 'gb18030' | 'windows-1251'): {
    write(bytes: Uint8Array): string
    end(): string | undefined
  }
  decode(bytes: Uint8Array, encoding: 'gb18030' | 'windows-1251'): string
}
export default iconv
