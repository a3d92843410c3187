/**
 * One field of many records. `at`: rising numbers of the records in which it is not empty; left out:
 * all. `words`: the different values where they repeat; `values` are then numbers of words, lists of
 * such numbers in a set field.
 */
export type PackedField<F extends PropertyKey = string> = {
  field: F
  at?: number[]
  words?: unknown[]
  values: unknown[]
}

export type Packing<T> = {
  /** The record with nothing in any field. */
  empty: T
  /** Fields of lists of words. */
  sets: readonly (keyof T)[]
  /** Whether a record's field is packed; the others are left empty. */
  keeps?: (field: keyof T, record: number) => boolean
}

/** Records field by field: most fields of most of them are empty, most values stand in many. */
export function packFields<T extends object>(
  records: readonly T[],
  { empty, sets, keeps = () => true }: Packing<T>,
): PackedField<keyof T>[] {
  return (Object.keys(empty) as (keyof T)[]).map((field) => {
    const at = [...records.keys()].filter(
      (i) => keeps(field, i) && !isSame(records[i]![field], empty[field]),
    )
    const values = at.map((i) => records[i]![field])
    const packed = sets.includes(field) ? inWords(values as string[][]) : inFewWords(values)
    return at.length === records.length ? { field, ...packed } : { field, at, ...packed }
  })
}

/** All records as they were packed. */
export function unpackRecords<T extends object>(
  count: number,
  fields: Iterable<PackedField<keyof T>>,
  empty: T,
): T[] {
  // Each is a copy of one, so that all are objects of one kind: that is what makes them quick.
  const records = Array.from({ length: count }, () => ({ ...empty }))
  for (const { field, at, words, values } of fields) {
    values.forEach((value, i) => {
      const record = records[at ? at[i]! : i] as Record<keyof T, unknown>
      record[field] = unpacked(value, words)
    })
  }
  return records
}

/** Reads one field by the number of the record, with no record made. */
export function columnOf<T>(packed: PackedField | undefined, empty: T): (record: number) => T {
  if (!packed) return () => empty
  const { at, words, values } = packed
  if (!at) return (record) => unpacked(values[record], words) as T
  return (record) => {
    const place = placeIn(at, record)
    return place < 0 ? empty : (unpacked(values[place], words) as T)
  }
}

function unpacked(packed: unknown, words: unknown[] | undefined): unknown {
  if (!words) return packed
  return Array.isArray(packed) ? packed.map((word: number) => words[word]) : words[packed as number]
}

/** Where a number stands in a rising list; −1: nowhere. */
export function placeIn(rising: readonly number[], wanted: number): number {
  let low = 0
  let high = rising.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = rising[middle]!
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Numbers for words, in the order in which they are first met. */
function numbering() {
  const numbers = new Map<unknown, number>()
  return {
    numberOf: (word: unknown) => {
      const known = numbers.get(word)
      if (known !== undefined) return known
      numbers.set(word, numbers.size)
      return numbers.size - 1
    },
    words: () => [...numbers.keys()],
  }
}

function inWords(lists: readonly (readonly string[])[]) {
  const { numberOf, words } = numbering()
  const values = lists.map((list) => list.map(numberOf))
  return { words: words(), values }
}

/** In words when they repeat; ids and titles, which do not, and lists and records as they are. */
function inFewWords(values: readonly unknown[]) {
  const { numberOf, words } = numbering()
  const numbers = values.map(numberOf)
  const repeat = words().length <= values.length / 2
  return repeat ? { words: words(), values: numbers } : { values: [...values] }
}

/** Whether a field is empty, where empty lists and records have nothing in them. */
function isSame(value: unknown, empty: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === empty
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0
}
