import type { Moment } from '../domain/moment.ts'
import { phraseWords } from './phrase-words.ts'

/** A topic that is there already, with its keywords; keywords of another market do not count. */
export type ExistingTopic = {
  id: string
  title: string
  moment: Moment | null
  markets: readonly string[]
  keywords: readonly { phrase: string; market: string | null }[]
}

type Signature = { topicId: string; words: string[]; size: number }

/** A word is common to a topic when this share of its keywords has it. */
const COMMON = 0.6
/** A topic about a single word takes phrases with at most so many words besides. */
const BESIDES = 1
/** Keywords looked at between two breaths. */
const STRIDE = 1_000

/**
 * Topics by the words common to their keywords (by their title, when they have none). A phrase joins
 * the topic with most common words, all of which it holds; of equal ones the larger, then the first
 * by id. Each topic is filed under its rarest word only, so that finding stays cheap.
 */
export class TopicIndex {
  readonly #byWord = new Map<string, Signature[]>()

  /** Yields between topics, since all their keywords are looked at. */
  static *of(topics: readonly ExistingTopic[]): Generator<void, TopicIndex, void> {
    const signatures: Signature[] = []
    let seen = 0
    for (const topic of topics) {
      const signature = signatureOf(topic)
      if (signature.words.length > 0) signatures.push(signature)
      seen += topic.keywords.length + 1
      if (seen > STRIDE) {
        seen = 0
        yield
      }
    }
    return new TopicIndex(signatures)
  }

  private constructor(signatures: readonly Signature[]) {
    const spread = new Map<string, number>()
    for (const { words } of signatures) {
      for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1)
    }
    for (const signature of signatures) {
      const rarest = signature.words.reduce((a, b) =>
        spread.get(b)! < spread.get(a)! || (spread.get(b) === spread.get(a) && b < a) ? b : a,
      )
      const list = this.#byWord.get(rarest)
      if (list) list.push(signature)
      else this.#byWord.set(rarest, [signature])
    }
  }

  find(words: readonly string[]): string | null {
    if (this.#byWord.size === 0) return null
    const held = new Set(words)
    let best: Signature | null = null
    for (const word of words) {
      for (const signature of this.#byWord.get(word) ?? []) {
        if (!signature.words.every((common) => held.has(common))) continue
        if (signature.words.length === 1 && words.length > 1 + BESIDES) continue
        if (!best || isBetter(signature, best)) best = signature
      }
    }
    return best?.topicId ?? null
  }
}

function isBetter(a: Signature, b: Signature): boolean {
  if (a.words.length !== b.words.length) return a.words.length > b.words.length
  return a.size !== b.size ? a.size > b.size : a.topicId < b.topicId
}

function signatureOf({ id, title, keywords }: ExistingTopic): Signature {
  const phrases = keywords.length > 0 ? keywords.map((keyword) => keyword.phrase) : [title]
  const counts = new Map<string, number>()
  for (const phrase of phrases) {
    for (const word of phraseWords(phrase)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const words = [...counts].filter(([, n]) => n >= phrases.length * COMMON).map(([word]) => word)
  return { topicId: id, words: words.toSorted(), size: keywords.length }
}
