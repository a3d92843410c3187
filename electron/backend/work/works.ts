import { commitImport, refreshImport } from '../services/commit-import.ts'
import { compareStandpoints } from '../services/compare-standpoints.ts'
import { discardImport } from '../services/discard-import.ts'
import { excludeKeywords } from '../services/exclude-keywords.ts'
import { grownTopics } from '../services/grown-topics.ts'
import type { ImportContext, ImportProgress } from '../services/import-context.ts'
import { importPlaces } from '../services/import-places.ts'
import { importResults } from '../services/import-results.ts'
import { moveKeywords } from '../services/move-keywords.ts'
import { previewImport } from '../services/preview-import.ts'
import { readImportProblems, readImportRows } from '../services/read-import-rows.ts'
import { readPlaceFile } from '../services/read-place-file.ts'
import { readResultExport } from '../services/read-result-export.ts'
import { redoAct } from '../services/redo-act.ts'
import { removeKeywords } from '../services/remove-keywords.ts'
import { scoreAsOf } from '../services/score-as-of.ts'
import { setKeywordMoment } from '../services/set-keyword-moment.ts'
import { splitTopic } from '../services/split-topic.ts'
import { undoAct } from '../services/undo-act.ts'

/**
 * What may take long enough to be done beside the backend's own thread. Input, progress and result
 * are plain data that can be sent from one thread to another.
 */
export const WORKS = {
  'imports.preview': previewImport,
  'imports.refresh': refreshImport,
  'imports.commit': commitImport,
  'imports.rows': readImportRows,
  'imports.problems': readImportProblems,
  'imports.discard': discardImport,
  'keywords.setMoment': setKeywordMoment,
  'keywords.moveToTopic': moveKeywords,
  'keywords.exclude': excludeKeywords,
  'keywords.remove': removeKeywords,
  'topics.split': splitTopic,
  'history.undo': undoAct,
  'history.redo': redoAct,
  'trend.compare': compareStandpoints,
  'results.readExport': readResultExport,
  'results.import': importResults,
  'places.readFile': readPlaceFile,
  'places.import': importPlaces,
  'trend.scoreOf': scoreAsOf,
  'trend.grownTopics': grownTopics,
}

type Works = typeof WORKS
export type WorkName = keyof Works
export type WorkInput<N extends WorkName> = Works[N] extends (
  context: never,
  input: infer I,
) => unknown
  ? I
  : never
export type WorkResult<N extends WorkName> = Awaited<ReturnType<Works[N]>>

/** How far a work is: a step of an import, or how many changes of an act are written. */
export type WorkProgress = ImportProgress | { type: 'written'; changes: number }
export type WorkContext = ImportContext

/** Runs a work; its context must be of the plan that the work is about. */
export async function runWork<N extends WorkName>(
  name: N,
  context: WorkContext,
  input: WorkInput<N>,
): Promise<WorkResult<N>> {
  const work = WORKS[name] as unknown as (
    context: WorkContext,
    input: WorkInput<N>,
  ) => WorkResult<N> | Promise<WorkResult<N>>
  return work(context, input)
}
