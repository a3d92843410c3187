/** The part of iconv-lite used here; see papaparse.d.ts for why its own types are not. */
declare const iconv: {
  getDecoder(encoding: string): {
    write(bytes: Uint8Array): string
    end(): string | undefined
  }
  decode(bytes: Uint8Array, encoding: string): string
}
export default iconv
