import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const deviceSchema = z.object({ device: z.string().regex(/^[A-Za-z0-9-]{1,100}$/) })

/**
 * This installation's name in stamps, kept in `device.json`. A file that is missing or unreadable
 * gets a new one: a device that forgot its name only becomes another device.
 */
export function deviceOf(folder: string, mayWrite: boolean, newId: () => string): string {
  const path = join(folder, 'device.json')
  try {
    return deviceSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).device
  } catch {
    const device = newId()
    if (mayWrite) {
      writeFileSync(`${path}.new`, JSON.stringify({ device }))
      renameSync(`${path}.new`, path)
    }
    return device
  }
}
