import { progressNeverFalls, type Column } from '#shared/domain/column.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { PillarWeights, PlanSettings } from '#shared/domain/plan.ts'
import type { ScratchChange, ScratchChangeOf } from '#shared/domain/scratch-change.ts'

/** The figures of a plan that a scratch copy may change. */
export type Figures = { settings: PlanSettings; columns: readonly Column[] }

export type FigureChange = ScratchChangeOf<
  'moment-weight' | 'pillar-weight' | 'target' | 'progress' | 'tactic'
>

/** Why a figure cannot be set: what it is of is gone, or the plan would have no score with it. */
export type FigureRefusal = 'column-gone' | 'tactic-gone' | 'weights-zero' | 'progress-falls'

export function isFigureChange(change: ScratchChange): change is FigureChange {
  return !['move', 'add', 'remove', 'answer', 'sort'].includes(change.kind)
}

type Placed = { at: number; change: FigureChange }
type Refused = { at: number; why: FigureRefusal }

/**
 * The figures after these changes, whatever their order: one that the plan bears only with another that
 * comes later is no wrong one. Those left over are told with their reason.
 */
export function setFigures(
  base: Figures,
  changes: readonly Placed[],
): { figures: Figures; refused: Refused[] } {
  const refused: Refused[] = []
  let open: readonly Placed[] = changes.filter(({ at, change }) => {
    const why = missing(base, change)
    if (why) refused.push({ at, why })
    return why === null
  })
  const all = open.reduce((figures, { change }) => withFigure(figures, change), base)
  if (!broken(base, all)) return { figures: all, refused }
  let figures = base
  for (;;) {
    const still: Placed[] = []
    for (const one of open) {
      const next = withFigure(figures, one.change)
      if (broken(figures, next)) still.push(one)
      else figures = next
    }
    if (still.length === open.length || still.length === 0) {
      for (const { at, change } of still) {
        refused.push({ at, why: broken(figures, withFigure(figures, change))! })
      }
      return { figures, refused: refused.toSorted((a, b) => a.at - b.at) }
    }
    open = still
  }
}

function missing({ settings, columns }: Figures, change: FigureChange): FigureRefusal | null {
  if (change.kind === 'progress') {
    return columns.some(({ id }) => id === change.columnId) ? null : 'column-gone'
  }
  if (change.kind === 'tactic') {
    return settings.tactics.some(({ id }) => id === change.tacticId) ? null : 'tactic-gone'
  }
  return null
}

function withFigure({ settings, columns }: Figures, change: FigureChange): Figures {
  switch (change.kind) {
    case 'progress':
      return {
        settings,
        columns: columns.map((column) =>
          column.id === change.columnId ? { ...column, progress: change.value } : column,
        ),
      }
    case 'tactic': {
      const { tacticId, weight, off } = change
      const tactics = settings.tactics.map((tactic) =>
        tactic.id === tacticId ? { ...tactic, weight, off } : tactic,
      )
      return { columns, settings: { ...settings, tactics } }
    }
    case 'moment-weight': {
      const momentWeights = { ...settings.momentWeights, [change.moment]: change.value }
      return { columns, settings: { ...settings, momentWeights } }
    }
    case 'target': {
      const targets = { ...settings.targets, [change.moment]: change.value }
      return { columns, settings: { ...settings, targets } }
    }
    case 'pillar-weight': {
      const weights: PillarWeights = [...settings.pillarWeights[change.moment]]
      weights[change.pillar] = change.value
      const pillarWeights = { ...settings.pillarWeights, [change.moment]: weights }
      return { columns, settings: { ...settings, pillarWeights } }
    }
  }
}

/** The rule that `after` breaks and `before` does not. */
function broken(before: Figures, after: Figures): 'weights-zero' | 'progress-falls' | null {
  if (!weighsSomething(after.settings) && weighsSomething(before.settings)) return 'weights-zero'
  const falls = !progressNeverFalls(after.columns) && progressNeverFalls(before.columns)
  return falls ? 'progress-falls' : null
}

function weighsSomething({ momentWeights, pillarWeights }: PlanSettings): boolean {
  return (
    MOMENTS.some((moment) => momentWeights[moment] > 0) &&
    MOMENTS.every((moment) => pillarWeights[moment].some((weight) => weight > 0))
  )
}
