import { z } from 'zod'
import { languageSettingSchema } from '../domain/locale.ts'
import { procedure } from './base.ts'

export const systemInfoSchema = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'browser', 'headless']),
  libraryFolder: z.string(),
  /** `library-in-use`: another studio holds the library, this one only reads. */
  access: z.enum(['write', 'library-in-use']),
  canPrint: z.boolean(),
  /** Today on the machine's calendar, the date of the scores. */
  today: z.iso.date(),
  /** The language set for this library; a window that is not told otherwise speaks it. */
  language: languageSettingSchema,
})

export type SystemInfo = z.infer<typeof systemInfoSchema>

export const system = {
  info: procedure.output(systemInfoSchema),
  setLanguage: procedure.input(z.object({ language: languageSettingSchema })).output(z.object({})),
}
