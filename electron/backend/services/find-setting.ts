import { DomainError } from '#shared/domain/errors.ts'
import type { Channel, PlanSettings, Tactic } from '#shared/domain/plan.ts'

/** The plan's tactic of that id. @throws DomainError NOT_FOUND */
export function tacticOf({ tactics }: PlanSettings, id: string): Tactic {
  const tactic = tactics.find((one) => one.id === id)
  if (!tactic) throw new DomainError('NOT_FOUND', { what: 'tactic', id })
  return tactic
}

/** The plan's channel of that id. @throws DomainError NOT_FOUND */
export function channelOf({ channels }: PlanSettings, id: string): Channel {
  const channel = channels.find((one) => one.id === id)
  if (!channel) throw new DomainError('NOT_FOUND', { what: 'channel', id })
  return channel
}
