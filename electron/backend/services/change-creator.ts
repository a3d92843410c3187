import {
  type Creator,
  CREATOR_SET_FIELDS,
  type CreatorFields,
  EMPTY_CREATOR,
  WITHOUT_CONTACT,
} from '#shared/domain/creator.ts'
import { type ActContext, actOn, actOnMany } from './act-context.ts'
import { creation, deletion, patching } from './changes.ts'
import { creatorOf } from './find.ts'

type Patch = { [F in keyof CreatorFields]?: CreatorFields[F] | undefined }

/** Puts a person into the register. */
export function createCreator(
  { store, newId }: ActContext,
  { draft }: { draft: Patch & Pick<CreatorFields, 'name'> },
): Creator {
  const given = Object.entries(draft).filter(([, value]) => value !== undefined)
  const creator = { id: newId(), ...EMPTY_CREATOR, ...Object.fromEntries(given) } as Creator
  return store.transact(actOn('creators.create', creator.name), ({ read, write }) => {
    write([creation('creator', creator)])
    return creatorOf(read, creator.id)
  })
}

/** @throws DomainError NOT_FOUND */
export function updateCreator(
  { store }: ActContext,
  { creatorId, patch }: { creatorId: string; patch: Patch },
): Creator {
  const creator = creatorOf(store.read, creatorId)
  return store.transact(actOn('creators.update', creator.name), ({ read, write }) => {
    write(patching<Creator>('creator', creator, patch, CREATOR_SET_FIELDS))
    return creatorOf(read, creatorId)
  })
}

/**
 * Puts people into the trash as one act. Their assets keep who made them, so that undo brings all of
 * it back.
 *
 * @throws DomainError NOT_FOUND
 */
export function removeCreators(
  { store }: ActContext,
  { creatorIds }: { creatorIds: readonly string[] },
): void {
  const people = creatorIds.map((id) => creatorOf(store.read, id))
  const names = people.map(({ name }) => name)
  store.transact(actOnMany('creators.remove', names), ({ write }) => {
    write(people.map(({ id }) => deletion('creator', id)))
  })
}

/**
 * Empties what a person can be reached by, and the notes. An act like any other: the plan and all that
 * is exported from now on are without them, while the plan's history keeps what stood there, and undo
 * brings it back.
 *
 * @throws DomainError NOT_FOUND
 */
export function eraseContact({ store }: ActContext, { creatorId }: { creatorId: string }): Creator {
  const creator = creatorOf(store.read, creatorId)
  return store.transact(actOn('creators.eraseContact', creator.name), ({ read, write }) => {
    write(patching<Creator>('creator', creator, WITHOUT_CONTACT))
    return creatorOf(read, creatorId)
  })
}
