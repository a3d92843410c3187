/** The part of fflate used here; see papaparse.d.ts for why packages are declared by hand. */
export class Inflate {
  constructor(ondata: (chunk: Uint8Array, final: boolean) => void)
  push(chunk: Uint8Array, final?: boolean): void
}
