import type { Elsewhere } from './extra.ts'
import type { ItemInFile } from './file-schema.ts'
import { ownIds } from './problem.ts'

type HeldName = 'comments' | 'attachments' | 'experiments'

/** What an item holds besides its own fields, and what a list of such things is read with. */
export type Holder = {
  item: ItemInFile
  cardId: string
  path: string
  newId: () => string
  seen: Record<HeldName, Set<string>>
  elsewhere: Elsewhere
}

/** Things of their own that an item holds: each has an id, and keeps what this version does not know. */
export function readHeld<F extends object, T>(
  { path, newId, seen, elsewhere }: Holder,
  name: HeldName,
  list: readonly F[],
  known: Parameters<Elsewhere['keep']>[3],
  read: (raw: F, id: string, path: string) => T,
): T[] {
  const ids = ownIds(list, (i) => `${path}.${name}[${i}]`, newId, seen[name])
  return list.map((raw, i) => {
    elsewhere.keep(name, ids[i]!, raw, known)
    return read(raw, ids[i]!, `${path}.${name}[${i}]`)
  })
}
