import { join } from 'node:path'
import { DomainError } from '#shared/domain/errors.ts'
import type { PlanContents } from '#shared/domain/plan-contents.ts'
import type { DecisionPath, Locale } from '#shared/domain/plan.ts'
import { NO_SETUP } from '#shared/domain/setup.ts'
import { defaultPlan } from '#shared/playbook/default-plan.ts'
import type { Playbook } from '#shared/playbook/playbook.ts'
import { planOfStarter } from '#shared/setup/plan-of-starter.ts'
import type { Library } from '../store/library.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { createPlanFromContents } from './create-plan-from-contents.ts'
import { readStarters } from './read-starters.ts'

type Making = {
  library: Library
  resourcesFolder: string
  random: () => number
  newId: () => string
  playbook: Playbook
}
type Wished = {
  name: string
  client: string
  locale: Locale
  path: DecisionPath
  starter?: string | undefined
  guided: boolean
}

/**
 * A new plan with the workflow, channels, tactics and checks of the playbook, and with all that a
 * starter plan holds where one is asked for.
 *
 * @throws DomainError NOT_FOUND when there is no such starter
 */
export async function createPlan(context: Making, wished: Wished): Promise<PlanStore> {
  const contents =
    wished.starter === undefined
      ? emptyPlan(context, wished)
      : await startedPlan(context, wished, wished.starter)
  return createPlanFromContents(context, context.newId(), contents)
}

function emptyPlan({ playbook }: Making, { guided, starter: _, ...given }: Wished): PlanContents {
  const { settings, ...plan } = defaultPlan(given, playbook)
  return {
    ...plan,
    settings: { ...settings, setup: guided ? NO_SETUP : null },
    planId: null,
    topics: [],
    keywords: [],
    cards: [],
    briefs: [],
  }
}

async function startedPlan(context: Making, wished: Wished, id: string): Promise<PlanContents> {
  const { starters } = await readStarters(
    join(context.resourcesFolder, 'starters'),
    context.playbook,
  )
  const starter = starters.find((one) => one.id === id)
  if (!starter) throw new DomainError('NOT_FOUND', { what: 'file', id: `starters/${id}` })
  const { name, client, locale } = wished
  return planOfStarter(starter, { name, client, locale }, context)
}
