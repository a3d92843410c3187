import type { BriefTemplate } from '../brief/template.ts'
import type { CardDraft } from '../domain/card.ts'
import type { Check } from '../domain/check.ts'
import type { Moment } from '../domain/moment.ts'
import type { Channel, Locale, Tactic } from '../domain/plan.ts'
import { USUAL_KIND } from '../domain/usual-kind.ts'
import { inLocale, type TacticFacts } from './playbook.ts'

/** What of a plan a card of one of its tactics follows from. */
export type PlanOfTactic = {
  locale: Locale
  channels: readonly Channel[]
  checks: readonly Check[]
}

/**
 * The card that carries a tactic out, in the plan's language: on those of the usual channels that the
 * plan has, with the check that it would fix unless that passes. Of a tactic of the team's own, the
 * usual kind of the moment and the tactic, and no more.
 *
 * @param facts the tactic in the playbook; left out for one of the team's own
 */
export function draftFromTactic(
  tactic: Tactic,
  facts: TacticFacts | undefined,
  { locale, channels, checks }: PlanOfTactic,
  moment: Moment = tactic.moment,
): CardDraft {
  const own = { title: tactic.title, moment, tactics: [tactic.id] }
  if (!facts) return { kind: USUAL_KIND[moment], ...own }
  const usual = new Set(facts.channels)
  const check = checks.find(({ id }) => id === facts.check)
  const isOpen = check?.state === 'fail' || check?.state === 'unchecked'
  return {
    kind: facts.kinds[0]!,
    ...own,
    channels: channels.filter(({ id }) => usual.has(id)).map(({ id }) => id),
    elements: [...facts.elements],
    stages: [...facts.stages],
    checkId: isOpen ? check.id : null,
    checklist: facts.checklist.map((text) => ({ text: inLocale(text, locale), done: false })),
  }
}

/** Headings of what the playbook puts before the template of a brief. */
export type BegunWords = {
  begunWhy: string
  begunData: string
  begunWhat: string
  begunConsent: string
  begunRisks: string
  begunStart: string
}

/** Why the tactic is worth it; of one that uses what is known about a person, data, risks and a start. */
export function blocksOfTactic(
  { why, personal }: TacticFacts,
  locale: Locale,
  words: BegunWords,
): BriefTemplate['blocks'] {
  const blocks: BriefTemplate['blocks'] = [
    { heading: words.begunWhy },
    { text: inLocale(why, locale) },
  ]
  if (!personal) return blocks
  const rows = personal.data.map(({ what, consent }) => [
    inLocale(what, locale),
    inLocale(consent, locale),
  ])
  return [
    ...blocks,
    { heading: words.begunData },
    { table: [[words.begunWhat, words.begunConsent], ...rows] },
    { heading: words.begunRisks },
    { bullets: personal.risks.map((risk) => inLocale(risk, locale)) },
    { heading: words.begunStart },
    { text: inLocale(personal.start, locale) },
  ]
}
