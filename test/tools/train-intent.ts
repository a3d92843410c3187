import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { corpusOf } from './intent/corpus.ts'
import { Dice } from './intent/dice.ts'
import { average, fit, quantise } from './intent/fit.ts'

const SEEDS = [20_261, 20_262, 20_263]

/**
 * Trains the model under the cues and writes `resources/intent/model.json`. The same corpus gives
 * the same model. `--report` only tells how the shipped model does on the labelled
 * phrases, `--wrong` also which of the tuning half it gets wrong.
 */
if (process.argv.includes('--report')) {
  const { printReport, printWrong } = await import('./intent/report.ts')
  printReport()
  if (process.argv.includes('--wrong')) printWrong()
} else {
  // Each fit has phrases of its own; their mean depends less on which ones the dice gave.
  const fits = SEEDS.map((seed) => {
    const dice = new Dice(seed)
    const examples = (['en', 'ru', 'zh'] as const).flatMap((language) => corpusOf(language, dice))
    console.log(`seed ${seed}: ${examples.length} phrases`)
    return fit(examples, dice)
  })
  const { scale, plain, bytes } = quantise(average(fits))
  const weights = Buffer.from(bytes.buffer).toString('base64')
  writeFileSync(
    'resources/intent/model.json',
    `${JSON.stringify({ scale, plain, weights }, null, 2)}\n`,
  )
  // The report reads the model when it is loaded, so it needs a process of its own.
  const args = [import.meta.filename, '--report', ...process.argv.slice(2)]
  execFileSync(process.execPath, args, { stdio: 'inherit' })
}
