import { writeFileSync } from 'node:fs'
import { corpusOf } from './intent/corpus.ts'
import { Dice } from './intent/dice.ts'
import { fit, quantise } from './intent/fit.ts'

/**
 * Trains the model under the cues and writes `resources/intent/model.json`. The same corpus gives
 * the same model. `--report` only tells how the shipped model does on the labelled phrases.
 */
const report = () => import('./intent/report.ts').then(({ printReport }) => printReport())

if (process.argv.includes('--report')) await report()
else {
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
  await report()
}
