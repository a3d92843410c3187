import { describe, expect, test } from 'vitest'
import type { Contribution, Loss } from '#shared/coverage/loss.ts'
import { contributionText, lossText } from '#shared/coverage/loss-text.ts'
import { LENSES } from '#shared/coverage/lens.ts'
import { BANDS } from '#shared/coverage/bands.ts'
import { PARTS, PILLARS } from '#shared/coverage/moment-score.ts'
import { ELEMENTS } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import sentences from '#resources/locales/en/coverage.json' with { type: 'json' }
import { englishCoverage, expectSentence } from './sentences.ts'

const base = { points: 4.25, contributing: [] }
const LOSSES: Loss[] = [
  { kind: 'topic-unanswered', topicId: 't', title: 'Sizes', ...base },
  { kind: 'topic-partly-answered', topicId: 't', title: 'Sizes', answered: 0.3, ...base },
  { kind: 'channel-unserved', channelId: 'h', title: 'Shop', ...base },
  { kind: 'channel-partly-served', channelId: 'h', title: 'Shop', served: 0.3, ...base },
  { kind: 'tactic-unused', tacticId: 'a', title: 'FAQ', weight: 2, ...base },
  { kind: 'tactic-partly', tacticId: 'a', title: 'FAQ', weight: 2, used: 0.3, ...base },
  ...ELEMENTS.map((element) => ({ kind: 'element-missing' as const, element, ...base })),
  ...ELEMENTS.map((element) => ({
    kind: 'element-partly' as const,
    element,
    served: 0.3,
    ...base,
  })),
  { kind: 'check-failing', checkId: 'k', title: 'Speed', severity: 3, fixing: 0, ...base },
  { kind: 'check-failing', checkId: 'k', title: 'Speed', severity: 3, fixing: 0.6, ...base },
  ...PARTS.map((part) => ({ kind: 'nothing-measured' as const, part, ...base })),
]
const card = { cardId: 'c', title: 'Guide', strength: 0.3 }
const CONTRIBUTIONS: Contribution[] = [
  { ...card, why: 'rights-ended', endedOn: '2026-10-01' },
  { ...card, why: 'in-progress', columnId: 'draft', progress: 0.3 },
  { ...card, why: 'stale', since: '2020-01-01', freshness: 0.5 },
  { ...card, why: 'checklist', done: 1, total: 3 },
]

const english = englishCoverage()

test.each([...LOSSES.map(lossText), ...CONTRIBUTIONS.map(contributionText)])(
  '$key has a sentence that uses all it is given and nothing else',
  (text) => expectSentence(english, text),
)

test('a loss reads as a sentence', () => {
  const { key, params } = lossText(LOSSES[0]!)
  expect(params).toEqual({ title: 'Sizes' })
  expect(english.t(key, params)).toBe('“Sizes” has no answer')
})

describe('names', () => {
  test.each([
    ['moment', MOMENTS],
    ['pillar', PILLARS],
    ['part', PARTS],
    ['band', BANDS],
    ['element', ELEMENTS],
    ['lens', LENSES],
  ] as const)('every %s has one', (group, ids) => {
    expect(Object.keys(sentences[group]).toSorted()).toEqual([...ids].toSorted())
  })
})
