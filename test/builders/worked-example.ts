import type { Board } from '#shared/domain/board.ts'
import { aBoard, aChannel, aTactic } from './a-board.ts'
import { aCard } from './a-card.ts'
import { aCheck } from './a-check.ts'
import { aTopic } from './a-topic.ts'

export const WORKED_EXAMPLE_DAY = '2026-11-21'

/** The plan of coverage-model §9. */
export function workedExample(): Board {
  return aBoard({
    settings: {
      name: 'Worked example',
      path: 'search',
      channels: [
        aChannel({ id: 'website', title: 'Website', moments: ['know', 'do'] }),
        aChannel({ id: 'search', title: 'Search', moments: ['know', 'go', 'buy'] }),
        aChannel({ id: 'store', title: 'Store', moments: ['go', 'buy'] }),
      ],
      tactics: [
        aTactic({ id: 'faq', title: 'FAQ', moment: 'know', weight: 2 }),
        aTactic({ id: 'comparison', title: 'Comparison', moment: 'know', weight: 1 }),
        aTactic({ id: 'locator', title: 'Locator', moment: 'go', weight: 3 }),
        aTactic({ id: 'video-steps', title: 'Video', moment: 'do', weight: 2 }),
        aTactic({ id: 'guest-checkout', title: 'Guest checkout', moment: 'buy', weight: 3 }),
      ],
    },
    topics: [
      aTopic({ id: 't1', title: 'Choosing', volumes: [900, { low: 100, high: 1000 }] }),
      aTopic({ id: 't2', title: 'Trail or road', volumes: [null] }),
      aTopic({ id: 't3', title: 'Buying', moment: 'buy', volumes: [90] }),
    ],
    cards: [
      aCard({
        id: 'a',
        title: 'Choosing shoes',
        alsoServes: ['do'],
        publishedOn: '2025-05-21',
        topics: ['t1'],
        channels: ['website'],
        tactics: ['faq'],
        elements: ['need', 'trust'],
        checklist: [
          { text: 'Expert quote', done: true },
          { text: 'Size table', done: false },
        ],
      }),
      aCard({
        id: 'b',
        title: 'Trail or road?',
        columnId: 'draft',
        topics: ['t1', 't2'],
        channels: ['website', 'search'],
        tactics: ['comparison'],
        elements: ['touchpoint'],
      }),
      aCard({
        id: 'c',
        title: 'Offer guest checkout',
        kind: 'fix',
        moment: 'buy',
        columnId: 'review',
        channels: ['website'],
        tactics: ['guest-checkout'],
        checkId: 'guest',
      }),
      aCard({
        id: 'd',
        title: 'Lacing video',
        kind: 'creator',
        moment: 'do',
        publishedOn: '2026-01-10',
        rights: [{ use: 'organic', startsOn: '2026-01-10', endsOn: '2026-10-01' }],
        channels: ['website'],
        tactics: ['video-steps'],
        elements: ['trust'],
      }),
    ],
    checks: [
      aCheck({ id: 'guest', title: 'Guest checkout', severity: 3, state: 'fail' }),
      aCheck({ id: 'mobile', title: 'Mobile layout', severity: 3, state: 'pass' }),
      aCheck({ id: 'instalments', title: 'Instalments', severity: 1, state: 'unchecked' }),
    ],
  })
}
