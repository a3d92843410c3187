import { languagesOf, type MessageFields, wordsIn } from '../domain/message.ts'
import { fillPlaceholders, placeholderProblems, type PlaceholderProblem } from './placeholders.ts'
import { countSms, MOST_SEGMENTS, type SmsCount } from './sms.ts'

/** The language decides the examples: those of the product's own languages, English ones for others. */
export type Examples = (language: string) => ReadonlyMap<string, string>

export type WordsState = {
  language: string
  /** `empty`: nothing is written; `wrong`: something in it cannot be sent so. */
  state: 'empty' | 'wrong' | 'ready'
  problems: { at: 'subject' | 'text'; problem: PlaceholderProblem }[]
  /** An e-mail without a subject. */
  noSubject: boolean
  /** Of the text with its examples filled in, where it goes out by SMS. */
  sms: SmsCount | null
  tooLong: boolean
}

/**
 * How the words of one language stand.
 *
 * @param channels ids of the channels that it goes over
 * @param known placeholders that can be filled in
 */
export function checkWords(
  message: MessageFields,
  language: string,
  {
    channels,
    examples,
    known,
  }: { channels: readonly string[]; examples: Examples; known: readonly string[] },
): WordsState {
  const { subject, text } = wordsIn(message, language)
  const isMail = channels.includes('email')
  const problems = [
    ...(isMail ? placeholderProblems(subject, known) : []).map((problem) => ({
      at: 'subject' as const,
      problem,
    })),
    ...placeholderProblems(text, known).map((problem) => ({ at: 'text' as const, problem })),
  ]
  const isEmpty = !/\S/.test(text)
  const filled = fillPlaceholders(text, examples(language))
  const sms = channels.includes('sms') && !isEmpty ? countSms(filled) : null
  const tooLong = sms !== null && sms.segments > MOST_SEGMENTS
  const noSubject = isMail && !isEmpty && !/\S/.test(subject)
  const isWrong = problems.length > 0 || noSubject || tooLong
  const state = isEmpty ? 'empty' : isWrong ? 'wrong' : 'ready'
  return { language, state, problems, noSubject, sms, tooLong }
}

/** The same of each language of a message. */
export const checkAllWords = (
  message: MessageFields,
  how: Parameters<typeof checkWords>[2],
): WordsState[] => languagesOf(message).map((language) => checkWords(message, language, how))
