import type { Check } from '../domain/check.ts'
import { DEFAULT_QUIET_HOURS, DEFAULT_WEEKLY_CAP } from '../domain/message-caps.ts'
import type { PlanContents } from '../domain/plan-contents.ts'
import { defaultCurrency } from '../domain/currency.ts'
import {
  DEFAULT_MOMENT_WEIGHTS,
  DEFAULT_PILLAR_WEIGHTS,
  DEFAULT_TARGETS,
  type Channel,
  type DecisionPath,
  type Locale,
  type PlanSettings,
  type Tactic,
} from '../domain/plan.ts'
import { PLAYBOOK, inLocale, type Playbook, type TacticFacts } from './playbook.ts'

export function defaultColumns(
  locale: Locale,
  playbook: Playbook = PLAYBOOK,
): PlanContents['columns'] {
  return playbook.workflow.map(({ id, title, progress }) => ({
    id,
    title: inLocale(title, locale),
    progress,
    limit: null,
  }))
}

export function defaultChannels(locale: Locale, playbook: Playbook = PLAYBOOK): Channel[] {
  return playbook.channels.map(({ id, title, moments }) => ({
    id,
    title: inLocale(title, locale),
    moments: [...moments],
  }))
}

export function defaultTactics(locale: Locale, playbook: Playbook = PLAYBOOK): Tactic[] {
  return playbook.tactics.map((facts) => tacticFrom(facts, locale))
}

/** A tactic of the playbook as a new plan has it. */
export function tacticFrom({ id, moment, title, weight }: TacticFacts, locale: Locale): Tactic {
  return { id, moment, title: inLocale(title, locale), weight, off: false }
}

/** All checks of the playbook, unchecked: nobody has looked yet, so none counts. */
export function defaultChecks(locale: Locale, playbook: Playbook = PLAYBOOK): Check[] {
  return playbook.checks.map(({ id, moment, title, severity }) => ({
    id,
    moment,
    title: inLocale(title, locale),
    severity,
    state: 'unchecked',
    howTo: '',
    extra: {},
  }))
}

/** What a new plan starts with, its texts in the plan's language. Columns stand in board order. */
export function defaultPlan(
  given: {
    name: string
    client: string
    locale: Locale
    path: DecisionPath
  },
  playbook: Playbook = PLAYBOOK,
): { settings: PlanSettings; columns: PlanContents['columns']; checks: Check[] } {
  const { locale } = given
  return {
    settings: {
      ...given,
      currency: defaultCurrency(locale),
      goal: '',
      channels: defaultChannels(locale, playbook),
      tactics: defaultTactics(locale, playbook),
      pillarWeights: ownWeights(DEFAULT_PILLAR_WEIGHTS),
      momentWeights: { ...DEFAULT_MOMENT_WEIGHTS },
      targets: { ...DEFAULT_TARGETS },
      setup: null,
      ticks: {},
      weeklyCap: DEFAULT_WEEKLY_CAP,
      audienceCaps: [],
      quietHours: { ...DEFAULT_QUIET_HOURS },
      extra: {},
    },
    columns: defaultColumns(locale, playbook),
    checks: defaultChecks(locale, playbook),
  }
}

/** A copy whose tuples nobody shares with the constant. */
function ownWeights(weights: PlanSettings['pillarWeights']): PlanSettings['pillarWeights'] {
  const { know, go, do: use, buy } = weights
  return { know: [...know], go: [...go], do: [...use], buy: [...buy] }
}
