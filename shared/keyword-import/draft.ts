import type { KeywordSource } from '../domain/keyword.ts'
import type { Volume } from '../domain/volume.ts'

/** A keyword as one file has it. `row` is the physical line of the file, from 1. */
export type KeywordDraft = {
  row: number
  phrase: string
  volume: Volume
  difficulty: number | null
  cpc: number | null
  market: string | null
  /** What the tool itself thinks of the intent, in its words, lower case. */
  intents: string[]
  source: KeywordSource
}
