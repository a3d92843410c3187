import { useMemo } from 'react'
import { draftGains } from '#shared/coverage/draft-gains.ts'
import { draftFromTactic } from '#shared/playbook/card-from-tactic.ts'
import { factsOf, type Playbook } from '#shared/playbook/playbook.ts'
import { boardOfState, type PlanState } from '../../backend/plan-state.ts'

/** What the card of each tactic in force would add to the plan's score once it is done, by tactic. */
export function useGains(plan: PlanState, playbook: Playbook): ReadonlyMap<string, number> {
  return useMemo(() => {
    const { locale, channels, tactics } = plan.settings
    const of = { locale, channels, checks: [...plan.checks.values()] }
    const drafts = tactics
      .filter(({ off }) => !off)
      .map((tactic) => {
        const facts = factsOf(playbook.tactics, tactic.id)
        return [tactic.id, draftFromTactic(tactic, facts, of)] as const
      })
    return draftGains(boardOfState(plan), plan.today, new Map(drafts))
  }, [plan, playbook])
}
