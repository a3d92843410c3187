import { readFile, realpath } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

export type PageFile = { bytes: Buffer<ArrayBuffer>; type: string; immutable: boolean }

/**
 * Reads a file of the built page by the path of its address. `null`: there is none, or the path
 * leads out of the folder, by dots, by a backslash or by a link.
 */
export async function readPageFile(folder: string, pathname: string): Promise<PageFile | null> {
  const path = decoded(pathname)
  if (path === null || path.includes('\0') || path.includes('\\')) return null
  if (path.split('/').includes('..')) return null
  const name = path === '/' ? 'index.html' : normalize(path).replace(/^[/\\]+/, '')
  const type = TYPES[extname(name).toLowerCase()]
  if (!type) return null
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, name))
    if (!file.startsWith(root + sep)) return null
    // The builder puts a hash of the content in the name of everything under assets/.
    const immutable = path.startsWith('/assets/')
    return { bytes: await readFile(file), type, immutable }
  } catch {
    return null
  }
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
