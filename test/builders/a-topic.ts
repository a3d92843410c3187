import { demandOf } from '#shared/domain/demand.ts'
import type { Keyword } from '#shared/domain/keyword.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import type { Volume } from '#shared/domain/volume.ts'
import { nextId } from './ids.ts'

/** A topic of Know; `volumes` are those of its keywords, one of 90 unless told. */
export function aTopic(overrides: Partial<BoardTopic> & { volumes?: Volume[] } = {}): BoardTopic {
  const { volumes = [90], ...rest } = overrides
  const id = overrides.id ?? nextId('topic')
  return {
    id,
    title: `Topic ${id}`,
    moment: 'know',
    audiences: [],
    products: [],
    markets: [],
    stages: [],
    tags: [],
    extra: {},
    demand: demandOf(volumes.map((volume) => ({ volume }))),
    ...rest,
  }
}

export function aKeyword(overrides: Partial<Keyword> = {}): Keyword {
  const id = overrides.id ?? nextId('keyword')
  return {
    id,
    topicId: 'topic',
    phrase: `keyword ${id}`,
    volume: 90,
    difficulty: null,
    cpc: null,
    market: null,
    moment: 'know',
    second: null,
    confirmed: false,
    cue: '',
    sources: [],
    excluded: false,
    extra: {},
    ...overrides,
  }
}
