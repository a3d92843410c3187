import { DomainError } from '#shared/domain/errors.ts'
import type { Tactic } from '#shared/domain/plan.ts'
import { tacticFrom } from '#shared/playbook/default-plan.ts'
import { factsOf, type Playbook } from '#shared/playbook/playbook.ts'
import { type ActContext, actOn } from './act-context.ts'
import { setting } from './changes.ts'
import { tacticOf } from './find-setting.ts'
import { takingOff } from './taking-off.ts'

type Own = Pick<Tactic, 'title' | 'moment' | 'weight'> & { note: string }
type Patch = {
  [F in keyof Omit<Tactic, 'id'>]?: Tactic[F] | undefined
}

/** Adds a tactic of the team's own, in force. */
export function addTactic({ store, newId }: ActContext, { fields }: { fields: Own }): Tactic {
  const { note, ...rest } = fields
  return append(store, 'tactics.add', withWords({ id: newId(), ...rest, off: false }, { note }))
}

/**
 * Takes a tactic of the playbook into the plan, as a new plan of its language has it.
 *
 * @throws DomainError NOT_FOUND for one that the playbook does not have; INVALID for one that is there
 */
export function adoptTactic(
  { store, playbook }: ActContext & { playbook: Playbook },
  { tacticId }: { tacticId: string },
): Tactic {
  const { locale, tactics } = store.read.settings.read()
  const facts = factsOf(playbook.tactics, tacticId)
  if (!facts) throw new DomainError('NOT_FOUND', { what: 'tactic', id: tacticId })
  if (tactics.some(({ id }) => id === tacticId)) {
    throw new DomainError('INVALID', { field: 'tacticId', reason: 'tactic-is-there' })
  }
  return append(store, 'tactics.adopt', tacticFrom(facts, locale))
}

/** Changes a tactic; one that is in force has no reason to be off. @throws DomainError NOT_FOUND */
export function updateTactic(
  { store }: ActContext,
  { tacticId, patch }: { tacticId: string; patch: Patch },
): Tactic {
  const settings = store.read.settings.read()
  const before = tacticOf(settings, tacticId)
  const { reason = before.reason, note = before.note, ...rest } = patch
  const fields = { ...before, ...defined(rest) }
  const after = withWords(fields, { reason: fields.off ? reason : '', note })
  const act = switching(before, after)
  return store.transact(actOn(act, after.title), ({ write }) => {
    const tactics = settings.tactics.map((one) => (one.id === tacticId ? after : one))
    write([setting('plan', store.planId, 'tactics', tactics)])
    return after
  })
}

/** Takes a tactic out of the plan and off the cards that carry it. @throws DomainError NOT_FOUND */
export function removeTactic({ store }: ActContext, { tacticId }: { tacticId: string }): void {
  const settings = store.read.settings.read()
  const { title } = tacticOf(settings, tacticId)
  store.transact(actOn('tactics.remove', title), ({ read, write }) => {
    write(takingOff(read, 'tactics', tacticId))
    const tactics = settings.tactics.filter(({ id }) => id !== tacticId)
    write([setting('plan', store.planId, 'tactics', tactics)])
  })
}

function append(store: ActContext['store'], act: string, tactic: Tactic): Tactic {
  const { tactics } = store.read.settings.read()
  return store.transact(actOn(act, tactic.title), ({ write }) => {
    write([setting('plan', store.planId, 'tactics', [...tactics, tactic])])
    return tactic
  })
}

/** The undo of a switch is told as what it was. */
function switching(before: Tactic, after: Tactic): string {
  if (before.off === after.off) return 'tactics.update'
  return after.off ? 'tactics.switchOff' : 'tactics.switchOn'
}

/** Words that say nothing are left out. */
function withWords(
  tactic: Tactic,
  { reason, note }: { reason?: string | undefined; note?: string | undefined },
): Tactic {
  const { reason: _, note: __, ...rest } = tactic
  return { ...rest, ...(reason && { reason }), ...(note && { note }) }
}

function defined<T extends object>(fields: T): { [F in keyof T]?: Exclude<T[F], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [F in keyof T]?: Exclude<T[F], undefined>
  }
}
