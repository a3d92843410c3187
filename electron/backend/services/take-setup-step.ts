import type { PlanSettings } from '#shared/domain/plan.ts'
import { NO_SETUP, type SetupState, type SetupStep, withSetupStep } from '#shared/domain/setup.ts'
import type { Entity } from '#shared/merge/change.ts'
import type { Playbook } from '#shared/playbook/playbook.ts'
import { namesIn } from '#shared/setup/names-in.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { type ActContext, actOn } from './act-context.ts'
import { patching, setting } from './changes.ts'

type Patch = { [F in keyof Omit<PlanSettings, 'extra'>]?: PlanSettings[F] | undefined }
type Named = { id: string; title: string }

/**
 * Marks a step of the guided set-up, with what was said in it, as one act. Another language gives the
 * columns, channels, tactics and checks that still have the product's own names those of that language.
 */
export function takeSetupStep(
  { store }: ActContext,
  input: { step: SetupStep; state: SetupState | null; patch: Patch },
  playbook: Playbook,
): void {
  const settings = store.read.settings.read()
  const { patch } = input
  const setup = withSetupStep(settings.setup ?? NO_SETUP, input.step, input.state)
  store.transact(actOn('setup.take', settings.name), ({ read, write }) => {
    const { locale = settings.locale } = patch
    const spoken =
      locale === settings.locale
        ? null
        : renaming(read, settings, namesIn(playbook, settings.locale, locale))
    const fields = { ...spoken?.settings, ...patch, setup }
    write(patching('plan', { id: store.planId, ...settings }, fields))
    write(spoken?.changes ?? [])
  })
}

function renaming(read: PlanReader, settings: PlanSettings, names: ReturnType<typeof namesIn>) {
  const retitled = <T extends Named>(all: readonly T[], name: (one: Named) => string | null): T[] =>
    all.map((one) => ({ ...one, title: name(one) ?? one.title }))
  const changes = (entity: Entity, all: readonly Named[], name: (one: Named) => string | null) =>
    all.flatMap((one) => {
      const title = name(one)
      return title === null ? [] : [setting(entity, one.id, 'title', title)]
    })
  return {
    settings: {
      channels: retitled(settings.channels, names.channels),
      tactics: retitled(settings.tactics, names.tactics),
    },
    changes: [
      ...changes('column', read.columns.inOrder(), names.columns),
      ...changes('check', read.checks.all(), names.checks),
    ],
  }
}
