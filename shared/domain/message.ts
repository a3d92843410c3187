import { z } from 'zod'
import { isoDateSchema } from './iso-date.ts'
import { LOCALES, type Locale } from './plan.ts'
import { timeSchema } from './quiet-hours.ts'
import { idSchema, LIMITS, titleSchema } from './text.ts'

/** Channels of the product that reach a person as a message, by their id. */
export const MESSAGE_CHANNELS: readonly string[] = ['email', 'sms', 'messaging', 'app']

/** `not-needed`: the law asks for none, as `consentNote` says. */
export const CONSENTS = ['none', 'noted', 'not-needed'] as const
export const consentSchema = z.enum(CONSENTS)
export type Consent = z.infer<typeof consentSchema>

/** `triggered`: something the person did sets it off; `dated`: it goes out on days that are set. */
export const SCHEDULES = ['triggered', 'dated'] as const
export const scheduleSchema = z.enum(SCHEDULES)
export type Schedule = z.infer<typeof scheduleSchema>

/** Half a year, in minutes: who answers later does not answer. */
export const LONGEST_REPLY = 183 * 24 * 60
export const MOST_SENDS = 1_000
export const MOST_SEND_DAYS = 400

const subject = z.string().max(1_000)
const text = titleSchema

/** On one day so many sends to each person. */
export const sendDaySchema = z.object({
  on: isoDateSchema,
  sends: z.number().int().min(1).max(MOST_SENDS),
})
export type SendDay = z.infer<typeof sendDaySchema>

/** A text of a language that the product itself does not speak: its BCP 47 tag. */
export const moreTextSchema = z.object({
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language such as de'),
  subject,
  text,
})
export type MoreText = z.infer<typeof moreTextSchema>

/** What a message is to do, to whom it may go, when it goes, and its words. */
export const messageFields = z.object({
  /** Of the playbook, by its id. */
  goal: idSchema.nullable(),
  /** A life-cycle trigger of the playbook by its id, or own words; empty: not said. */
  trigger: z.string().max(LIMITS.id),
  consent: consentSchema,
  /** What people agreed to and where, or why they need not. */
  consentNote: titleSchema,
  consentOn: isoDateSchema.nullable(),
  /** Minutes in which an answer to it is answered. */
  replyTarget: z.number().min(0.1).max(LONGEST_REPLY).nullable(),
  schedule: scheduleSchema,
  /** Of a triggered message: sends a week that one person is expected to get; `null`: not estimated. */
  perWeek: z.number().min(0).max(MOST_SENDS).nullable(),
  /** Of a dated one. */
  days: z
    .array(sendDaySchema)
    .max(MOST_SEND_DAYS)
    .refine((days) => new Set(days.map(({ on }) => on)).size === days.length, {
      error: 'a day may stand once only',
    }),
  /** When in the day it goes out, where that is set. */
  sendAt: timeSchema.nullable(),
  subjectEn: subject,
  textEn: text,
  subjectZh: subject,
  textZh: text,
  subjectRu: subject,
  textRu: text,
  moreTexts: z
    .array(moreTextSchema)
    .max(50)
    .refine((all) => new Set(all.map(({ language }) => language)).size === all.length, {
      error: 'a language may stand once only',
    }),
})
export type MessageFields = z.infer<typeof messageFields>

/** Details of a card of kind `message`; its id is the card's. */
export const messageSchema = messageFields.extend({ id: idSchema })
export type Message = z.infer<typeof messageSchema>

export const messagePatchSchema = messageFields.partial()
export type MessagePatch = z.infer<typeof messagePatchSchema>

/** A message of which nothing is known yet. */
export const EMPTY_MESSAGE: MessageFields = {
  goal: null,
  trigger: '',
  consent: 'none',
  consentNote: '',
  consentOn: null,
  replyTarget: null,
  schedule: 'triggered',
  perWeek: null,
  days: [],
  sendAt: null,
  subjectEn: '',
  textEn: '',
  subjectZh: '',
  textZh: '',
  subjectRu: '',
  textRu: '',
  moreTexts: [],
}

type Words = { subject: string; text: string }

const FIELDS_OF = {
  en: ['subjectEn', 'textEn'],
  'zh-CN': ['subjectZh', 'textZh'],
  ru: ['subjectRu', 'textRu'],
} as const satisfies Record<Locale, readonly [keyof MessageFields, keyof MessageFields]>

const localeOf = (language: string): Locale | undefined =>
  LOCALES.find((locale) => locale === language)

/** The product's languages, then those that were added. */
export const languagesOf = ({ moreTexts }: Pick<MessageFields, 'moreTexts'>): string[] => [
  ...LOCALES,
  ...moreTexts.map(({ language }) => language),
]

/** Subject and text of a language; both empty where there are none. */
export function wordsIn(message: MessageFields, language: string): Words {
  const locale = localeOf(language)
  if (locale) {
    const [subjectField, textField] = FIELDS_OF[locale]
    return { subject: message[subjectField], text: message[textField] }
  }
  const found = message.moreTexts.find((one) => one.language === language)
  return { subject: found?.subject ?? '', text: found?.text ?? '' }
}

/** The patch that writes words of a language: fields of their own for those of the product. */
export function writingWords(
  { moreTexts }: Pick<MessageFields, 'moreTexts'>,
  language: string,
  words: Partial<Words>,
): Partial<MessageFields> {
  const locale = localeOf(language)
  if (locale) {
    const [subjectField, textField] = FIELDS_OF[locale]
    return {
      ...(words.subject !== undefined && { [subjectField]: words.subject }),
      ...(words.text !== undefined && { [textField]: words.text }),
    }
  }
  return {
    moreTexts: moreTexts.map((one) => (one.language === language ? { ...one, ...words } : one)),
  }
}

/** Why consent can not be called noted. */
export type ConsentGap = 'none' | 'no-what' | 'no-when' | 'no-reason'

/** What is missing of a noted consent; `null`: it is noted, or none is needed. */
export function consentGap({
  consent,
  consentNote,
  consentOn,
}: Pick<MessageFields, 'consent' | 'consentNote' | 'consentOn'>): ConsentGap | null {
  const said = /\S/.test(consentNote)
  if (consent === 'none') return 'none'
  if (consent === 'not-needed') return said ? null : 'no-reason'
  if (!said) return 'no-what'
  return consentOn === null ? 'no-when' : null
}

/** How the measured reply stands to its target, both in minutes. */
export function replyState(
  target: number | null,
  measured: number | null,
): 'no-target' | 'not-measured' | 'met' | 'missed' {
  if (target === null) return 'no-target'
  if (measured === null) return 'not-measured'
  return measured <= target ? 'met' : 'missed'
}
