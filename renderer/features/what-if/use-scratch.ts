import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react'
import { usePlanId, usePlanModel } from '../../backend/context.tsx'
import type { PlanModel } from '../../backend/plan-model.ts'
import type { PlanState } from '../../backend/plan-state.ts'
import { createScratch, type Scratch, type ScratchState } from './scratch.ts'
import { scratchStorage } from './scratch-storage.ts'

/** Of each open plan, while it has changes: with what undo would bring back, which no storage keeps. */
const open = new WeakMap<PlanModel, Scratch>()

function scratchOf(plan: PlanModel, planId: string): Scratch {
  const scratch =
    open.get(plan) ?? createScratch(plan, scratchStorage(window.sessionStorage, planId))
  open.set(plan, scratch)
  return scratch
}

/** The window's scratch copy of the open plan, going along with the plan while it is on screen. */
export function useOpenScratch(): Scratch {
  const plan = usePlanModel()
  const planId = usePlanId()
  const scratch = useMemo(() => scratchOf(plan, planId), [plan, planId])
  useEffect(() => {
    open.set(plan, scratch)
    const stop = scratch.follow()
    return () => {
      stop()
      const { changes, canUndo, canRedo } = scratch.state()
      if (changes.length === 0 && !canUndo && !canRedo) open.delete(plan)
    }
  }, [plan, scratch])
  return scratch
}

export const ScratchContext = createContext<{ scratch: Scratch; plan: PlanModel } | null>(null)

/** The scratch copy of the page, and the plan below it. */
export function useScratch(): { scratch: Scratch; plan: PlanModel } {
  const found = use(ScratchContext)
  if (!found) throw new Error('ScratchContext is missing above this component')
  return found
}

export function useScratchState(): ScratchState {
  const { scratch } = useScratch()
  return useSyncExternalStore(scratch.subscribe, scratch.state)
}

/** The plan as it is, and as the scratch copy has it. */
export function useBoth(): { now: PlanState; whatIf: PlanState } {
  const { scratch, plan } = useScratch()
  const now = useSyncExternalStore(plan.subscribe, plan.content)
  const whatIf = useSyncExternalStore(scratch.model.subscribe, scratch.model.content)
  return { now, whatIf }
}
