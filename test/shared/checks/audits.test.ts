import { describe, expect, it } from 'vitest'
import { checksInScope, countAudit, findingsOfAudit } from '#shared/checks/audit-counts.ts'
import { changeOf, compareAudits } from '#shared/checks/compare-audits.ts'
import { newestAuditFirst } from '#shared/domain/audit.ts'
import { aCheck } from '#test/builders/a-check.ts'
import { aFinding, anAudit } from '#test/builders/a-finding.ts'

const guest = aCheck({ id: 'guest', title: 'Guest', severity: 3 })
const fields = aCheck({ id: 'fields', title: 'Fields', severity: 2 })
const speed = aCheck({ id: 'speed', title: 'Speed', severity: 3, moment: 'know' })

describe('an audit', () => {
  it('goes through the checks of its moments, most severe first', () => {
    const checks = [fields, speed, guest]
    expect(checksInScope(checks, { moments: ['buy'] }, ['buy', 'know'])).toEqual([guest, fields])
    const both = checksInScope(checks, { moments: ['know', 'buy'] }, ['buy', 'know'])
    expect(both).toEqual([guest, fields, speed])
  })

  it('counts how its checks stand; what has no finding is left to do', () => {
    const found = [
      aFinding({ checkId: 'guest', state: 'fail' }),
      aFinding({ checkId: 'fields', auditId: 'other' }),
    ]
    expect(countAudit([guest, fields], findingsOfAudit(found, 'a-1'))).toEqual({
      ...{ pass: 0, fail: 1, 'not-applicable': 0, unchecked: 1 },
    })
  })

  it('has one finding of a check: of two that met in a merge the later', () => {
    const found = [
      aFinding({ checkId: 'guest', state: 'fail', at: 7 }),
      aFinding({ checkId: 'guest', state: 'pass', at: 3 }),
    ]
    expect(findingsOfAudit(found, 'a-1').get('guest')?.state).toBe('fail')
  })

  it('stands before those of earlier days, and of its day before those begun before it', () => {
    const audits = [
      anAudit({ id: 'x', startedOn: '2026-11-20' }),
      anAudit({ id: 'a', startedOn: '2026-11-21' }),
      anAudit({ id: 'b', startedOn: '2026-11-21' }),
      anAudit({ id: 'y', startedOn: '2026-11-19' }),
    ]
    expect(newestAuditFirst(audits).map(({ id }) => id)).toEqual(['b', 'a', 'x', 'y'])
  })
})

describe('two audits', () => {
  it.each([
    ['pass', 'fail', 'worse'],
    ['not-applicable', 'fail', 'worse'],
    ['fail', 'pass', 'better'],
    ['fail', 'not-applicable', 'better'],
    ['unchecked', 'fail', 'new'],
    ['pass', 'unchecked', 'dropped'],
    ['pass', 'not-applicable', 'other'],
    ['fail', 'fail', 'same'],
  ] as const)('from %s to %s is %s', (from, to, change) => {
    expect(changeOf(from, to)).toBe(change)
  })

  it('are compared over what either of them tested', () => {
    const earlier = findingsOfAudit([aFinding({ checkId: 'guest', state: 'fail' })], 'a-1')
    const later = findingsOfAudit([aFinding({ checkId: 'fields', auditId: 'a-2' })], 'a-2')
    expect(
      compareAudits([guest, fields, speed], earlier, later).map(({ check, change }) => [
        check.id,
        change,
      ]),
    ).toEqual([
      ['guest', 'dropped'],
      ['fields', 'new'],
    ])
  })
})
