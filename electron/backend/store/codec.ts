import type { Row, SqlValue } from './sqlite.ts'

/** How one field lies in its columns. */
export type Codec<T> = {
  readonly columns: readonly string[]
  readonly encode: (value: T) => SqlValue[]
  readonly decode: (row: Row) => T
}

/** Texts and numbers lie as they are. */
export function plain<T extends string | number | null>(column: string): Codec<T> {
  return {
    columns: [column],
    encode: (value) => [value],
    decode: (row) => row[column] as T,
  }
}

export function flag(column: string): Codec<boolean> {
  return {
    columns: [column],
    encode: (value) => [value ? 1 : 0],
    decode: (row) => row[column] === 1,
  }
}

export function json<T>(column: string): Codec<T> {
  return {
    columns: [column],
    encode: (value) => [JSON.stringify(value)],
    decode: (row) => JSON.parse(row[column] as string) as T,
  }
}
