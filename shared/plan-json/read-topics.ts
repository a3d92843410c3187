import type { Keyword, KeywordSource } from '../domain/keyword.ts'
import type { Moment } from '../domain/moment.ts'
import type { PlanContents } from '../domain/plan-contents.ts'
import type { Volume } from '../domain/volume.ts'
import { Elsewhere, keysByContent } from './extra.ts'
import type { KeywordInFile, TopicInFile, VolumeInFile } from './file-schema.ts'
import { KNOWN } from './known-keys.ts'
import { ownIds, setOf } from './problem.ts'

/**
 * Topics and their keywords. Left out: a topic's title is its first phrase, its moment *unclear*; a
 * keyword's moment is its topic's, its volume unknown.
 */
export function readTopics(
  list: readonly TopicInFile[],
  newId: () => string,
): Pick<PlanContents, 'topics' | 'keywords'> {
  const ids = ownIds(list, (i) => `topics[${i}]`, newId)
  const keywordIds = new Set<string>()
  const keywords: Keyword[] = []
  const topics = list.map((raw, t) => {
    const id = ids[t]!
    const moment = raw.moment ?? null
    const inTopic = raw.keywords ?? []
    const own = ownIds(inTopic, (k) => `topics[${t}].keywords[${k}]`, newId, keywordIds)
    for (const [k, keyword] of inTopic.entries())
      keywords.push(readKeyword(keyword, own[k]!, { id, moment }, `topics[${t}].keywords[${k}]`))
    return {
      id,
      title: raw.title ?? inTopic[0]?.phrase ?? '',
      moment,
      audiences: setOf(raw.audiences),
      products: setOf(raw.products),
      markets: setOf(raw.markets),
      stages: setOf(raw.stages),
      tags: setOf(raw.tags),
      extra: new Elsewhere().joinedWith(raw, KNOWN.topic, `topics[${t}]`),
    }
  })
  return { topics, keywords }
}

function readKeyword(
  raw: KeywordInFile,
  id: string,
  topic: { id: string; moment: Moment | null },
  path: string,
): Keyword {
  const elsewhere = new Elsewhere()
  const sources = readSources(raw.sources ?? [], elsewhere)
  const volume = readVolume(raw.volume, elsewhere, 'volume', '')
  return {
    id,
    topicId: topic.id,
    phrase: raw.phrase,
    volume,
    difficulty: raw.difficulty ?? null,
    cpc: raw.cpc ?? null,
    market: raw.market ?? null,
    moment: raw.moment === undefined ? topic.moment : raw.moment,
    second: raw.second ?? null,
    confirmed: raw.confirmed ?? false,
    cue: raw.cue ?? '',
    sources,
    excluded: raw.excluded ?? false,
    extra: elsewhere.joinedWith(raw, KNOWN.keyword, path),
  }
}

export const sourceContent = (source: KeywordSource): string =>
  [source.tool, source.file, source.on ?? ''].join(' · ')

function readSources(
  list: NonNullable<KeywordInFile['sources']>,
  elsewhere: Elsewhere,
): KeywordSource[] {
  const plain = list.map(({ tool = '', file = '', on = null }) => ({ tool, file, on }))
  const keys = keysByContent(plain, sourceContent)
  return list.map((raw, i) => {
    elsewhere.keep('sources', keys[i]!, raw, KNOWN.source)
    const source: KeywordSource = plain[i]!
    if (raw.volume !== undefined) {
      source.volume = readVolume(raw.volume, elsewhere, 'sourceVolumes', keys[i]!)
    }
    if (raw.search) {
      const { clicks, impressions, position } = raw.search
      elsewhere.keep('sourceSearch', keys[i]!, raw.search, KNOWN.search)
      source.search = { clicks, impressions, position }
    }
    if (raw.position !== undefined) source.position = raw.position
    if (raw.url !== undefined) source.url = raw.url
    return source
  })
}

function readVolume(
  raw: VolumeInFile | undefined,
  elsewhere: Elsewhere,
  place: string,
  key: string,
): Volume {
  if (typeof raw !== 'object' || raw === null) return raw ?? null
  elsewhere.keep(place, key, raw, KNOWN.range)
  return { low: raw.low, high: raw.high }
}
