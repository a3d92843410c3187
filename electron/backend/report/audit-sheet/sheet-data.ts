import { checksInScope, findingsOfAudit } from '#shared/checks/audit-counts.ts'
import type { AuditList } from '#shared/contract/audits.ts'
import type { PAGE_SIZES } from '#shared/contract/reports.ts'
import type { Audit } from '#shared/domain/audit.ts'
import type { Check } from '#shared/domain/check.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import { type CheckFacts, factsOf, inLocale } from '#shared/playbook/playbook.ts'
import type { PictureOf } from '../brief-html.ts'

/** One check on the sheet. `finding` is `null` on an empty sheet, and where nothing was found yet. */
export type SheetLine = {
  check: Check
  howTo: string[]
  passes: string
  finding: Finding | null
  /** Pictures as `data:` addresses with their names. */
  pictures: { src: string; name: string }[]
}

export type SheetData = {
  settings: PlanSettings
  today: IsoDate
  pageSize: (typeof PAGE_SIZES)[number]
  /** `null`: an empty sheet. */
  audit: Audit | null
  moments: { moment: Moment; lines: SheetLine[] }[]
}

export type SheetInput = Omit<SheetData, 'moments'> & {
  moments: readonly Moment[]
  checks: readonly Check[]
  list: Pick<AuditList, 'findings' | 'evidence'>
  facts: readonly CheckFacts[]
  pictureOf: PictureOf
}

/** What the sheet says, in the plan's language: the plan's own how-to before the playbook's. */
export function gatherSheet(input: SheetInput): SheetData {
  const { settings, today, pageSize, audit, checks, list, facts, pictureOf } = input
  const { locale } = settings
  const found = audit ? findingsOfAudit(list.findings, audit.id) : new Map<string, Finding>()
  const lineOf = (check: Check): SheetLine => {
    const guide = factsOf(facts, check.id)
    const finding = found.get(check.id) ?? null
    const own = check.howTo.split('\n').filter((line) => line.trim() !== '')
    return {
      check,
      howTo: own.length > 0 ? own : (guide?.howTo ?? []).map((step) => inLocale(step, locale)),
      passes: guide ? inLocale(guide.passes, locale) : '',
      finding,
      pictures: list.evidence.flatMap(({ id, findingId, name }) => {
        const src = findingId === finding?.id ? pictureOf(id) : null
        return src === null ? [] : [{ src, name }]
      }),
    }
  }
  const scope = audit?.moments ?? input.moments
  return {
    settings,
    today,
    pageSize,
    audit,
    moments: MOMENTS.filter((moment) => scope.includes(moment)).map((moment) => ({
      moment,
      lines: checksInScope(checks, { moments: [moment] }, MOMENTS).map(lineOf),
    })),
  }
}
