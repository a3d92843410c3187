import type { Keyword } from '#shared/domain/keyword.ts'
import type { KeywordDraft } from '#shared/keyword-import/draft.ts'
import { aKeyword } from './a-topic.ts'

type DraftParts = Partial<Omit<KeywordDraft, 'source'>> & {
  source?: Partial<KeywordDraft['source']>
}

/** A keyword as a file has it; the source's volume follows the draft's. */
export function aDraft({ source, ...parts }: DraftParts = {}): KeywordDraft {
  const volume = parts.volume === undefined ? 100 : parts.volume
  return {
    row: 2,
    phrase: 'trail shoes',
    difficulty: null,
    cpc: null,
    market: null,
    intents: [],
    ...parts,
    volume,
    source: { tool: 'ahrefs', file: 'ahrefs.csv', on: '2026-08-01', volume, ...source },
  }
}

/** A keyword of a plan, as an import from Ahrefs left it. */
export function anImportedKeyword(parts: Partial<Keyword> = {}): Keyword {
  const volume = parts.volume === undefined ? 100 : parts.volume
  const sources = [{ tool: 'ahrefs', file: 'ahrefs.csv', on: '2026-08-01', volume }]
  return aKeyword({ phrase: 'trail shoes', moment: null, sources, ...parts, volume })
}
