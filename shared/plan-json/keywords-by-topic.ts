import type { Keyword } from '../domain/keyword.ts'

/** Keywords of each topic in their order; a topic without keywords is not in the map. */
export function keywordsByTopic(keywords: readonly Keyword[]): Map<string, Keyword[]> {
  const groups = new Map<string, Keyword[]>()
  for (const keyword of keywords) {
    const group = groups.get(keyword.topicId)
    if (group) group.push(keyword)
    else groups.set(keyword.topicId, [keyword])
  }
  return groups
}
