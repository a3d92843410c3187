/** One step of the schema. Frozen once released: it imports nothing that lives on. */
export type Migration = {
  readonly version: number
  readonly name: string
  readonly up: string
}
