import type { BoardTopic } from '#shared/domain/topic.ts'
import type { Keyword } from '#shared/domain/keyword.ts'

/** True when each word of the query begins a word of one of the texts. */
export function fits(query: string, ...texts: string[]): boolean {
  const words = texts.join(' ').toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.includes(part))
}

export type MentionChoice = { topicId: string; label: string; keyword: boolean }

const MOST = 8

/**
 * What may be named for these letters: topics whose title holds them, those with most demand first,
 * then keywords that do, each standing for its topic.
 */
export function mentionChoices(
  query: string,
  topics: Iterable<BoardTopic>,
  keywords: readonly Keyword[],
): MentionChoice[] {
  const titled = [...topics]
    .filter(({ title }) => title !== '' && fits(query, title))
    .toSorted((a, b) => b.demand.sum - a.demand.sum)
    .slice(0, MOST)
    .map(({ id, title }): MentionChoice => ({ topicId: id, label: title, keyword: false }))
  const taken = new Set(titled.map(({ label }) => label.toLowerCase()))
  const phrases = keywords
    .filter(({ phrase }) => !taken.has(phrase.toLowerCase()))
    .map(({ topicId, phrase }): MentionChoice => ({ topicId, label: phrase, keyword: true }))
  return [...titled, ...phrases].slice(0, MOST + 4)
}
