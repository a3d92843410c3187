import { badInputFigures } from './bad-input.ts'
import { briefFigures } from './brief.ts'
import { browserFigures } from './browser.ts'
import { cardViewFigures } from './card-views.ts'
import { isOver, printFigures, type Figure } from './figure.ts'
import { gridFigures } from './grid.ts'
import { classifyFigures, importFigures } from './keywords.ts'
import { momentFigures } from './moments.ts'
import { nextStepFigures } from './next-steps.ts'
import { paletteFigures } from './palette.ts'
import { scoreFigures } from './score.ts'
import { storeFigures } from './store.ts'
import { trendFigures } from './trend.ts'

/**
 * `npm run bench [SUITE ...]`: measures what the product promises of its speed on a made-up big plan
 * and ends with code 1 when a promise is broken. Limits are multiples of something bare measured in
 * the same run where that can be, so that a slow machine is no broken promise.
 */
const SUITES: Record<string, () => Figure[] | Promise<Figure[]>> = {
  score: scoreFigures,
  'next-steps': nextStepFigures,
  classify: classifyFigures,
  moments: momentFigures,
  import: importFigures,
  'bad-input': badInputFigures,
  store: storeFigures,
  trend: trendFigures,
  browser: browserFigures,
  'card-views': cardViewFigures,
  grid: gridFigures,
  palette: paletteFigures,
  brief: briefFigures,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(SUITES, name))
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}. There are ${Object.keys(SUITES).join(', ')}.`)
  process.exit(2)
}

const figures: Figure[] = []
for (const [name, measure] of Object.entries(SUITES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`measuring ${name} …`)
  figures.push(...(await measure()))
}
console.log('')
printFigures(figures)
const over = figures.filter(isOver)
console.log(
  `\n${figures.length - over.length} within their limit or told only, ${over.length} over`,
)
process.exitCode = over.length > 0 ? 1 : 0
