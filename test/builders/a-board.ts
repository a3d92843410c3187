import type { Board } from '#shared/domain/board.ts'
import type { Column } from '#shared/domain/column.ts'
import {
  DEFAULT_MOMENT_WEIGHTS,
  DEFAULT_PILLAR_WEIGHTS,
  DEFAULT_TARGETS,
  type Channel,
  type PlanSettings,
  type Tactic,
} from '#shared/domain/plan.ts'
import { nextId } from './ids.ts'

export function aColumn(overrides: Partial<Column> = {}): Column {
  const id = overrides.id ?? nextId('column')
  return { id, title: `Column ${id}`, progress: 0, limit: null, order: 'a0', ...overrides }
}

/** The default workflow of coverage-model §2: idea, brief, draft, review, scheduled, live. */
export function theColumns(): Column[] {
  const progress = { idea: 0, brief: 0.1, draft: 0.3, review: 0.6, scheduled: 0.8, live: 1 }
  return Object.entries(progress).map(([id, share], i) =>
    aColumn({ id, title: id, progress: share, order: `a${i}` }),
  )
}

export function aChannel(overrides: Partial<Channel> = {}): Channel {
  const id = overrides.id ?? nextId('channel')
  return { id, title: `Channel ${id}`, moments: ['know'], ...overrides }
}

export function aTactic(overrides: Partial<Tactic> = {}): Tactic {
  const id = overrides.id ?? nextId('tactic')
  return { id, moment: 'know', title: `Tactic ${id}`, weight: 1, off: false, ...overrides }
}

/** Default weights and targets; no channels, no tactics. */
export function someSettings(overrides: Partial<PlanSettings> = {}): PlanSettings {
  return {
    name: 'A plan',
    client: '',
    locale: 'en',
    currency: 'EUR',
    path: 'search',
    goal: '',
    channels: [],
    tactics: [],
    pillarWeights: DEFAULT_PILLAR_WEIGHTS,
    momentWeights: DEFAULT_MOMENT_WEIGHTS,
    targets: DEFAULT_TARGETS,
    setup: null,
    ticks: {},
    weeklyCap: 3,
    audienceCaps: [],
    quietHours: { from: '21:00', to: '09:00' },
    extra: {},
    ...overrides,
  }
}

/** An empty board with the default workflow; `settings` may be given in part. */
export function aBoard(
  overrides: Partial<Omit<Board, 'settings'>> & { settings?: Partial<PlanSettings> } = {},
): Board {
  const { settings, ...rest } = overrides
  return {
    planId: 'plan',
    settings: someSettings(settings),
    columns: theColumns(),
    cards: [],
    topics: [],
    checks: [],
    ...rest,
  }
}
