import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findingsOfAudit } from '#shared/checks/audit-counts.ts'
import { compareAudits } from '#shared/checks/compare-audits.ts'
import { latestFinding } from '#shared/checks/latest-finding.ts'
import { CARD_KINDS } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { normalisePhrase } from '#shared/domain/keyword.ts'
import { type ResultFields, resultKey } from '#shared/domain/result.ts'
import { rightsEndOn, rightsHaveEnded } from '#shared/domain/rights.ts'
import { bandOf } from '#shared/coverage/bands.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { boardOf } from '#shared/plan-json/board-of.ts'
import { formatPlanJson } from '#shared/plan-json/format.ts'
import { parsePlanJson } from '#shared/plan-json/parse.ts'
import { weighExperiment } from '#shared/results/weigh-experiment.ts'
import { STAGES } from '#shared/playbook/playbook.ts'

const file = new URL('../../resources/sample-plan/sample-plan.json', import.meta.url)
const today = '2026-11-21'
const newId = () => {
  throw new Error('the sample plan gives every id')
}
const read = (text: string) => parsePlanJson(text, { newId, fileName: 'sample-plan.json' })
const plan = read(readFileSync(file, 'utf8'))
const withId = (result: ResultFields) => ({ id: resultKey(result), ...result })
const { cards, topics, keywords, checks, settings } = plan
const cardsIn = (moment: string, columnId: string) =>
  cards.filter((card) => card.moment === moment && card.columnId === columnId).length

describe('sample plan', () => {
  it('is small enough to ship', () => {
    expect(statSync(file).size).toBeLessThan(1_000_000)
  })

  it('holds cards of every kind in every column and of every moment', () => {
    expect(cards.length).toBeGreaterThanOrEqual(60)
    expect(new Set(cards.map((card) => card.kind))).toEqual(new Set(CARD_KINDS))
    for (const { id } of plan.columns)
      expect(MOMENTS.filter((moment) => cardsIn(moment, id) > 0).length).toBeGreaterThanOrEqual(3)
  })

  it('holds over four hundred keywords in topics, in three scripts, no phrase twice', () => {
    expect(keywords.length).toBeGreaterThanOrEqual(400)
    expect(topics.length).toBeGreaterThanOrEqual(45)
    const inScript = (script: RegExp) => keywords.filter((k) => script.test(k.phrase)).length
    expect(inScript(/\p{Script=Latin}/u)).toBeGreaterThan(300)
    expect(inScript(/\p{Script=Han}/u)).toBeGreaterThan(20)
    expect(inScript(/\p{Script=Cyrillic}/u)).toBeGreaterThan(20)
    const phrases = keywords.map((k) => `${normalisePhrase(k.phrase)} ${k.market}`)
    expect(new Set(phrases).size).toBe(phrases.length)
  })

  it('knows volumes exactly, as ranges and not at all, and some topics of no moment', () => {
    const kinds = keywords.map(({ volume }) => (volume === null ? 'unknown' : typeof volume))
    for (const kind of ['number', 'object', 'unknown'])
      expect(kinds.filter((k) => k === kind).length).toBeGreaterThan(10)
    expect(topics.filter((topic) => topic.moment === null).length).toBeGreaterThanOrEqual(2)
  })

  it('names only channels, tactics and stages that exist', () => {
    const ids = (list: readonly { id: string }[]) => list.map((one) => one.id)
    for (const card of cards) {
      expect(ids(settings.channels)).toEqual(expect.arrayContaining(card.channels))
      expect(ids(settings.tactics)).toEqual(expect.arrayContaining(card.tactics))
      expect(ids(STAGES)).toEqual(expect.arrayContaining(card.stages))
    }
  })

  it('credits a card only with tactics of moments that it serves', () => {
    const momentOf = new Map(settings.tactics.map((tactic) => [tactic.id, tactic.moment]))
    for (const card of cards)
      for (const tactic of card.tactics)
        expect([card.moment, ...card.alsoServes]).toContain(momentOf.get(tactic))
  })

  it('fixes only checks of its own moment', () => {
    const momentOf = new Map(checks.map((check) => [check.id, check.moment]))
    const fixes = cards.filter((card) => card.checkId !== null)
    expect(fixes.length).toBeGreaterThan(5)
    for (const card of fixes) expect(momentOf.get(card.checkId!)).toBe(card.moment)
    expect(new Set(checks.map((check) => check.state)).size).toBe(4)
  })

  it('has late work, and rights that have ended, end soon and stay open', () => {
    const late = cards.filter((c) => c.columnId !== 'live' && c.dueOn !== null && c.dueOn < today)
    expect(late.length).toBeGreaterThanOrEqual(3)
    const owned = cards.filter((card) => card.rights.length > 0).map((card) => card.rights)
    const ends = owned.map(rightsEndOn)
    expect(owned.some((rights) => rightsHaveEnded(rights, today))).toBe(true)
    expect(ends.some((end) => end !== null && end >= today && end < '2027-01-01')).toBe(true)
    expect(ends.some((end) => end === null)).toBe(true)
  })

  it('publishes nothing in the future and has a date on everything live', () => {
    const live = cards.filter((card) => card.columnId === 'live')
    expect(live.filter((card) => card.publishedOn === null || card.publishedOn > today)).toEqual([])
    const early = cards.filter((card) => card.columnId !== 'live' && card.publishedOn !== null)
    expect(early).toEqual([])
  })

  it('carries several briefs with headings and lists', () => {
    const rich = plan.briefs.filter(({ doc }) => {
      const text = JSON.stringify(doc)
      return text.includes('"heading"') && /"(bullet|ordered)List"/.test(text)
    })
    expect(rich.length).toBeGreaterThanOrEqual(6)
  })

  it('shows a plan with one good moment, one gap and two on the way', () => {
    const { moments, overall } = scorePlan(boardOf(plan, 'sample'), today)
    const bands = MOMENTS.map((moment) => bandOf(moments[moment].score))
    expect(bands).toEqual(['good', 'gap', 'partial', 'partial'])
    expect(overall).toBeGreaterThan(50)
    expect(overall).toBeLessThan(70)
    expect(moments.go.high - moments.go.low).toBeGreaterThan(0.5)
  })

  it('measures cards of every kind over months, and has won, lost, running and planned experiments', () => {
    const { results = [], experiments = [] } = plan
    const kindOf = new Map(cards.map((card) => [card.id, card.kind]))
    const measured = new Set(results.map(({ cardId }) => kindOf.get(cardId)))
    expect(measured).toEqual(new Set(CARD_KINDS))
    expect(results.every(({ to }) => to <= today)).toBe(true)
    const states = experiments.map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['planned', 'running', 'won', 'lost']))
    for (const experiment of experiments) {
      const { says } = weighExperiment(experiment, results.map(withId), today)
      const isOver = experiment.state === 'won' || experiment.state === 'lost'
      expect(says === 'measured').toBe(isOver)
    }
  })

  it('has two audits of its checkout behind it, one better than the other, that say what its checks say', () => {
    const { audits = [], findings = [] } = plan
    expect(audits.map(({ finishedOn }) => finishedOn)).toEqual(['2026-08-18', '2026-10-21'])
    const [earlier, later] = audits.map(({ id }) => findingsOfAudit(findings, id))
    const changes = compareAudits(checks, earlier!, later!).map(({ change }) => change)
    expect(changes.filter((change) => change === 'better').length).toBeGreaterThan(1)
    expect(changes).toContain('worse')
    for (const check of checks) {
      const latest = latestFinding(findings.filter(({ checkId }) => checkId === check.id))
      if (latest) expect(latest.state).toBe(check.state)
    }
    expect(audits[1]!.quick!.buy).toBeGreaterThan(audits[0]!.quick!.buy!)
  })

  it('comes back whole when written and read again', () => {
    expect(read(formatPlanJson(plan))).toEqual(read(formatPlanJson(read(formatPlanJson(plan)))))
  })
})
