import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { corpusOf } from './intent/corpus.ts'
import { Dice } from './intent/dice.ts'
import { fit, quantise } from './intent/fit.ts'

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
  const dice = new Dice(20_261)
  const examples = (['en', 'ru', 'zh'] as const).flatMap((language) => {
    const made = corpusOf(language, dice)
    console.log(`${language}: ${made.length} phrases`)
    return made
  })
  const { scale, plain, bytes } = quantise(fit(examples, dice))
  const weights = Buffer.from(bytes.buffer).toString('base64')
  writeFileSync(
    'resources/intent/model.json',
    `${JSON.stringify({ scale, plain, weights }, null, 2)}\n`,
  )
  // The report reads the model when it is loaded, so it needs a process of its own.
  const args = [import.meta.filename, '--report', ...process.argv.slice(2)]
  execFileSync(process.execPath, args, { stdio: 'inherit' })
}
