/**
 * The part of papaparse used here. The published types pull in Node's globals, which shared/ must
 * not see; tsconfig `paths` points here instead.
 */
declare const Papa: {
  parse(
    text: string,
    config: { delimiter: string; newline: '\n'; skipEmptyLines: false },
  ): { data: string[][]; errors: { type: string; code: string; row?: number }[] }
}
export default Papa
