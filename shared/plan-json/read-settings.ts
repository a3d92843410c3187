import { progressNeverFalls } from '../domain/column.ts'
import { byMoment } from '../domain/moment.ts'
import type { PlanContents } from '../domain/plan-contents.ts'
import {
  momentWeightsSchema,
  type Channel,
  type Locale,
  type PlanSettings,
  type Tactic,
} from '../domain/plan.ts'
import { SETUP_STEPS } from '../domain/setup.ts'
import { defaultPlan } from '../playbook/default-plan.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { Elsewhere } from './extra.ts'
import { KNOWN } from './known-keys.ts'
import { readMessageSettings } from './message-settings.ts'
import { ownIds, refuse, setOf } from './problem.ts'
import type { SettingsInFile } from './settings-in-file.ts'

type NewId = () => string

/**
 * Settings and columns. Left out: language `en`, path `search`, currency of the language, workflow,
 * channels, tactics, weights and targets of the product; of a single column, channel or tactic what
 * the product's one of the same id has, else its id as title, no moments, weight 1, moment `know`,
 * and the progress of the column before; no set-up under way and no ticks.
 */
export function readSettings(
  plan: SettingsInFile,
  elsewhere: Elsewhere,
  newId: NewId,
  playbook: Playbook,
): Pick<PlanContents, 'settings' | 'columns'> {
  const { name, client = '', locale = 'en', path = 'search', goal = '' } = plan
  const { settings, columns } = defaultPlan({ name, client, locale, path }, playbook)
  const { pillarWeights = {}, momentWeights = {}, targets = {} } = plan
  const keep = { pillarWeights, momentWeights, targets }
  for (const [place, raw] of Object.entries(keep)) elsewhere.keep(place, '', raw, KNOWN.byMoment)
  const weights = momentWeightsSchema.safeParse(
    byMoment((m) => momentWeights[m] ?? settings.momentWeights[m]),
  )
  if (!weights.success)
    refuse('plan.momentWeights', 'at least one moment needs a weight above zero')
  return {
    columns: plan.workflow ? readColumns(plan.workflow, columns, elsewhere, newId) : columns,
    settings: {
      ...settings,
      goal,
      currency: plan.currency ?? settings.currency,
      channels: plan.channels
        ? readChannels(plan.channels, settings.channels, elsewhere, newId)
        : settings.channels,
      tactics: plan.tactics
        ? readTactics(plan.tactics, settings.tactics, elsewhere, newId)
        : settings.tactics,
      pillarWeights: byMoment((m) => pillarWeights[m] ?? settings.pillarWeights[m]),
      momentWeights: weights.data,
      targets: byMoment((m) => targets[m] ?? settings.targets[m]),
      setup: plan.setup ? readSetup(plan.setup, elsewhere) : null,
      ticks: plan.ticks ? readTicks(plan.ticks, elsewhere) : {},
      ...readMessageSettings(plan, settings, elsewhere),
      extra: elsewhere.joinedWith(plan, KNOWN.plan, 'plan'),
    },
  }
}

/** The language the file asks for; its defaults are written in it. */
export function localeOf(plan: SettingsInFile): Locale {
  return plan.locale ?? 'en'
}

function readColumns(
  list: NonNullable<SettingsInFile['workflow']>,
  defaults: PlanContents['columns'],
  elsewhere: Elsewhere,
  newId: NewId,
): PlanContents['columns'] {
  const ids = ownIds(list, (i) => `plan.workflow[${i}]`, newId)
  const columns: PlanContents['columns'] = []
  for (const [i, raw] of list.entries()) {
    const id = ids[i]!
    const usual = defaults.find((column) => column.id === id)
    const progress = raw.progress ?? usual?.progress ?? columns.at(-1)?.progress ?? 0
    const column = {
      id,
      title: raw.title ?? usual?.title ?? id,
      progress,
      limit: raw.limit ?? null,
    }
    columns.push(column)
    if (!progressNeverFalls(columns))
      refuse(`plan.workflow[${i}].progress`, `${progress} is less than the column before`)
    elsewhere.keep('workflow', id, raw, KNOWN.column)
  }
  return columns
}

function readChannels(
  list: NonNullable<SettingsInFile['channels']>,
  defaults: Channel[],
  elsewhere: Elsewhere,
  newId: NewId,
): Channel[] {
  const ids = ownIds(list, (i) => `plan.channels[${i}]`, newId)
  return list.map((raw, i) => {
    const id = ids[i]!
    const usual = defaults.find((channel) => channel.id === id)
    elsewhere.keep('channels', id, raw, KNOWN.channel)
    return {
      id,
      title: raw.title ?? usual?.title ?? id,
      moments: setOf(raw.moments ?? usual?.moments),
    }
  })
}

function readTactics(
  list: NonNullable<SettingsInFile['tactics']>,
  defaults: Tactic[],
  elsewhere: Elsewhere,
  newId: NewId,
): Tactic[] {
  const ids = ownIds(list, (i) => `plan.tactics[${i}]`, newId)
  return list.map((raw, i) => {
    const id = ids[i]!
    const usual = defaults.find((tactic) => tactic.id === id)
    elsewhere.keep('tactics', id, raw, KNOWN.tactic)
    return {
      id,
      moment: raw.moment ?? usual?.moment ?? 'know',
      title: raw.title ?? usual?.title ?? id,
      weight: raw.weight ?? usual?.weight ?? 1,
      off: raw.off ?? false,
      ...(raw.reason && { reason: raw.reason }),
      ...(raw.note && { note: raw.note }),
    }
  })
}

function readSetup(
  raw: NonNullable<SettingsInFile['setup']>,
  elsewhere: Elsewhere,
): NonNullable<PlanSettings['setup']> {
  const { steps = {}, finished = false } = raw
  elsewhere.keep('setup', '', raw, KNOWN.setup)
  elsewhere.keep('setupSteps', '', steps, KNOWN.setupSteps)
  const known = SETUP_STEPS.flatMap((step) => (steps[step] ? [[step, steps[step]] as const] : []))
  return { steps: Object.fromEntries(known), finished }
}

function readTicks(
  raw: NonNullable<SettingsInFile['ticks']>,
  elsewhere: Elsewhere,
): PlanSettings['ticks'] {
  for (const [id, tick] of Object.entries(raw)) elsewhere.keep('ticks', id, tick, KNOWN.tick)
  return Object.fromEntries(
    Object.entries(raw).map(([id, { done = false, note = '' }]) => [id, { done, note }]),
  )
}
