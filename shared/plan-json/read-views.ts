import type { View } from '../domain/view.ts'
import { Elsewhere } from './extra.ts'
import type { ViewInFile } from './file-schema.ts'
import { KNOWN } from './known-keys.ts'
import { ownIds } from './problem.ts'

/** Saved views. Left out: the board, no filter, the page's own way of showing. */
export function readViews(list: readonly ViewInFile[], newId: () => string): View[] {
  const ids = ownIds(list, (i) => `views[${i}]`, newId)
  return list.map((raw, i) => ({
    id: ids[i]!,
    name: raw.name,
    page: raw.page ?? 'board',
    filter: raw.filter ?? {},
    options: raw.options ?? {},
    extra: new Elsewhere().joinedWith(raw, KNOWN.view, `views[${i}]`),
  }))
}
