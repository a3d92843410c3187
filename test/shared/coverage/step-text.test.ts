import { expect, test } from 'vitest'
import { nextSteps } from '#shared/coverage/next-steps.ts'
import { stepText } from '#shared/coverage/step-text.ts'
import sentences from '#resources/locales/en/coverage.json' with { type: 'json' }
import { aBoard, aChannel, aTactic } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aCheck } from '#test/builders/a-check.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import { englishCoverage, expectSentence } from './sentences.ts'

const TODAY = '2026-11-21'
const serves = { moment: 'do', elements: ['need'] } as const
const EVERY_KIND = nextSteps(
  aBoard({
    settings: {
      channels: [aChannel({ title: 'Shop', moments: ['know'] })],
      tactics: [aTactic({ title: 'FAQ' })],
    },
    topics: [
      aTopic({ title: 'Sizes', volumes: [900] }),
      aTopic({ title: 'Care', volumes: [null] }),
    ],
    checks: [aCheck({ title: 'Speed', severity: 2 })],
    cards: [
      aCard({ ...serves, title: 'Draft', columnId: 'draft', elements: ['need'] }),
      aCard({ ...serves, title: 'Old', publishedOn: '2020-01-01', elements: ['trust'] }),
      aCard({
        ...serves,
        title: 'Half',
        checklist: [{ text: 'x', done: false }],
        elements: ['touchpoint'],
      }),
      aCard({
        ...serves,
        title: 'Video',
        moment: 'go',
        elements: ['need'],
        rights: [{ use: 'paid', startsOn: null, endsOn: '2026-01-01' }],
      }),
    ],
  }),
  TODAY,
)

const english = englishCoverage()

const leaves = (of: object): number =>
  Object.values(of).reduce((sum, one) => sum + (typeof one === 'string' ? 1 : leaves(one)), 0)

test('the board of this test has a step for every sentence', () => {
  const keys = new Set(EVERY_KIND.map((step) => stepText(step).key))
  expect(keys.size).toBe(leaves(sentences.step))
})

test.each(EVERY_KIND.map(stepText))(
  '$key has a sentence that uses all it is given and nothing else',
  (text) => expectSentence(english, text),
)

test('a step reads as a sentence', () => {
  const step = EVERY_KIND.find(({ kind }) => kind === 'use-tactic')!
  const { key, params } = stepText(step)
  expect(english.t(key, params)).toBe('Carry out the tactic “FAQ”: nobody does yet')
})
