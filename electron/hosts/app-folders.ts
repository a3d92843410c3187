import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The product's own files, the same from the sources, from out/ and from a packed app. */
export type AppFolders = {
  root: string
  page: string
  resources: string
  main: string
  preload: string
}

/** Walks up to the folder of the product's package.json. */
export function appFolders(from: string = import.meta.dirname): AppFolders {
  let root = from
  while (!existsSync(join(root, 'package.json'))) {
    const parent = dirname(root)
    if (parent === root) throw new Error(`no package.json above ${from}`)
    root = parent
  }
  return {
    root,
    page: join(root, 'out', 'renderer'),
    resources: join(root, 'resources'),
    main: join(root, 'out', 'main'),
    preload: join(root, 'out', 'preload', 'preload.cjs'),
  }
}
