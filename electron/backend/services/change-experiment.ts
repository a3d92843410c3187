import { DomainError } from '#shared/domain/errors.ts'
import type { Experiment, ExperimentFields } from '#shared/domain/experiment.ts'
import { type ActContext, actOn } from './act-context.ts'
import { creation, deletion, patching } from './changes.ts'
import { cardOf, experimentOf } from './find.ts'

type Patch = { [F in keyof Omit<ExperimentFields, 'cardId'>]?: ExperimentFields[F] | undefined }

/** Notes an experiment on a card. @throws DomainError NOT_FOUND, INVALID for an end before the start */
export function createExperiment(
  { store, newId }: ActContext,
  { fields }: { fields: ExperimentFields },
): Experiment {
  const card = cardOf(store.read, fields.cardId)
  assertInOrder(fields)
  return store.transact(actOn('experiments.create', card.title), ({ write }) => {
    const experiment: Experiment = { id: newId(), ...fields }
    write([creation('experiment', experiment)])
    return experiment
  })
}

/** Changes its words, days, metric or outcome. @throws DomainError NOT_FOUND, INVALID for an end before the start */
export function updateExperiment(
  { store }: ActContext,
  { experimentId, patch }: { experimentId: string; patch: Patch },
): Experiment {
  const experiment = experimentOf(store.read, experimentId)
  const { startsOn = experiment.startsOn, endsOn = experiment.endsOn } = patch
  assertInOrder({ startsOn, endsOn })
  const card = cardOf(store.read, experiment.cardId)
  return store.transact(actOn('experiments.update', card.title), ({ read, write }) => {
    write(patching('experiment', experiment, patch))
    return experimentOf(read, experimentId)
  })
}

/** Puts it into the trash. @throws DomainError NOT_FOUND */
export function removeExperiment({ store }: ActContext, input: { experimentId: string }): void {
  const experiment = experimentOf(store.read, input.experimentId)
  const card = cardOf(store.read, experiment.cardId)
  store.transact(actOn('experiments.remove', card.title), ({ write }) => {
    write([deletion('experiment', experiment.id)])
  })
}

function assertInOrder({ startsOn, endsOn }: Pick<Experiment, 'startsOn' | 'endsOn'>): void {
  if (endsOn === null || endsOn >= startsOn) return
  throw new DomainError('INVALID', { field: 'experiment', reason: 'days-out-of-order' })
}
