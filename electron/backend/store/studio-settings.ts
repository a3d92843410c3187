import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { languageSettingSchema } from '#shared/domain/locale.ts'

const studioSettingsSchema = z.object({ language: languageSettingSchema.default('system') })
export type StudioSettings = z.infer<typeof studioSettingsSchema>

const fileIn = (folder: string) => join(folder, 'studio.json')

/** What a person set for all plans of a library. A file that is missing or unreadable sets nothing. */
export function readStudioSettings(folder: string): StudioSettings {
  try {
    return studioSettingsSchema.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  } catch {
    return { language: 'system' }
  }
}

export function writeStudioSettings(folder: string, settings: StudioSettings): void {
  const path = fileIn(folder)
  writeFileSync(`${path}.new`, JSON.stringify(settings))
  renameSync(`${path}.new`, path)
}
