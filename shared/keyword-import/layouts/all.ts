import { ahrefsKeywords, ahrefsOrganic } from './ahrefs.ts'
import { anySheet } from './any-sheet.ts'
import { bingWebmaster } from './bing-webmaster.ts'
import { five118 } from './five118.ts'
import { googleKeywordPlanner } from './google-keyword-planner.ts'
import type { Layout } from './layout.ts'
import { moz } from './moz.ts'
import { searchConsole } from './search-console.ts'
import { semrushKeywords, semrushPositions } from './semrush.ts'
import { ubersuggest } from './ubersuggest.ts'
import { wordstat } from './wordstat.ts'

/** In the order in which a header row is shown to them: the first that matches reads the file. */
export const LAYOUTS: readonly Layout[] = [
  googleKeywordPlanner,
  semrushPositions,
  ahrefsOrganic,
  ahrefsKeywords,
  moz,
  ubersuggest,
  semrushKeywords,
  wordstat,
  five118,
  bingWebmaster,
  searchConsole,
  anySheet,
]
