import type { Experiment } from '#shared/domain/experiment.ts'
import type { Result } from '#shared/domain/result.ts'

/** A number typed of one day; overrides say what matters. */
export function aResult(overrides: Partial<Result> = {}): Result {
  const from = overrides.from ?? '2026-09-01'
  const fields = {
    cardId: 'c-1',
    metric: 'clicks' as const,
    from,
    to: overrides.to ?? from,
    value: 10,
    source: 'hand' as const,
    currency: '',
    ...overrides,
  }
  return { id: `${fields.metric} ${fields.from} ${fields.to} ${fields.source}`, ...fields }
}

export function anExperiment(overrides: Partial<Experiment> = {}): Experiment {
  return {
    id: 'e-1',
    cardId: 'c-1',
    hypothesis: 'A size chart at the top brings more clicks',
    metric: 'clicks',
    startsOn: '2026-09-15',
    endsOn: '2026-09-28',
    state: 'running',
    learnt: '',
    ...overrides,
  }
}
