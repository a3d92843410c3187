import { z } from 'zod'
import { CUE_LENGTH } from './cue.ts'
import { isoDateSchema } from './iso-date.ts'
import { momentSchema } from './moment.ts'
import { idSchema, titleSchema } from './text.ts'
import { volumeSchema } from './volume.ts'

/** Where a keyword's figures come from: the tool, the file and the day they were exported or read. */
export const keywordSourceSchema = z.object({
  tool: z.string().max(100),
  file: z.string().max(1_000),
  on: isoDateSchema.nullable(),
  volume: volumeSchema.optional(),
  /** What a search engine counted for the site; the click rate is clicks through impressions. */
  search: z
    .object({
      clicks: z.number().min(0),
      impressions: z.number().min(0),
      /** The average position, from 1; `null` when the tool does not say. */
      position: z.number().min(0).nullable(),
    })
    .optional(),
  /** The best place at which a page of the site was found, from 1, and that page. */
  position: z.number().min(0).optional(),
  url: z.string().max(2_000).optional(),
})
export type KeywordSource = z.infer<typeof keywordSourceSchema>

/** Keyword difficulty in percent points, cost per click in the plan's currency. */
export const keywordSchema = z.object({
  id: idSchema,
  topicId: idSchema,
  phrase: titleSchema.min(1),
  volume: volumeSchema,
  difficulty: z.number().min(0).max(100).nullable(),
  cpc: z.number().min(0).nullable(),
  market: z.string().max(100).nullable(),
  /** `null` is *unclear*: nobody could place it. */
  moment: momentSchema.nullable(),
  /** Another moment that the phrase may well mean; `null` without one or once a person decided. */
  second: momentSchema.nullable(),
  /** True once a person has set or accepted the moment; an import never changes it then. */
  confirmed: z.boolean(),
  /** What decided the moment, for people to check (`cue.ts`); empty when a person decided. */
  cue: z.string().max(CUE_LENGTH),
  sources: z.array(keywordSourceSchema).max(200),
  /** Set aside by a person: it counts nowhere, and no import brings it back. */
  excluded: z.boolean(),
  extra: z.record(z.string(), z.json()),
})
export type Keyword = z.infer<typeof keywordSchema>

/** What a keyword's fields are where nothing is known: most of most keywords. */
export const EMPTY_KEYWORD = {
  difficulty: null,
  cpc: null,
  market: null,
  moment: null,
  second: null,
  confirmed: false,
  cue: '',
  excluded: false,
  extra: {},
} satisfies Partial<Keyword>

/** Letters and digits that only case can change, in words with one space between: nearly every phrase. */
const SETTLED = /^[!-~А-яЁё\u4E00-\u9FFF]+(?: [!-~А-яЁё\u4E00-\u9FFF]+)*$/

/**
 * The form in which two phrases are the same keyword of one market: NFC, zero-width characters out,
 * white space folded, case folded. Diacritics stay: `maori` and `māori` are two keywords.
 */
export function normalisePhrase(phrase: string): string {
  if (SETTLED.test(phrase)) return phrase.toLowerCase()
  return phrase
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
