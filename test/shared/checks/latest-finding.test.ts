import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byTest,
  judges,
  latestFinding,
  nextPlace,
  stateByFindings,
} from '#shared/checks/latest-finding.ts'
import { CHECK_STATES } from '#shared/domain/check.ts'
import { aFinding } from '#test/builders/a-finding.ts'

const finding = fc
  .record({
    state: fc.constantFrom(...CHECK_STATES),
    auditId: fc.constantFrom(null, 'a-1', 'a-2'),
    testedOn: fc.constantFrom(null, '2026-11-01', '2026-11-02', '2026-11-03'),
    at: fc.nat(5),
    id: fc.string({ minLength: 1, maxLength: 3 }),
  })
  .map((fields) => aFinding(fields))
const findings = fc.uniqueArray(finding, { selector: ({ id }) => id, maxLength: 8 })

describe('the state of a check', () => {
  it('is that of the finding tested last, of one day that of the last act', () => {
    const morning = aFinding({ at: 1, state: 'fail' })
    const evening = aFinding({ at: 2, state: 'pass' })
    const yesterday = aFinding({ at: 3, state: 'not-applicable', testedOn: '2026-11-20' })
    expect(stateByFindings([evening, morning, yesterday])).toBe('pass')
  })

  it('is unchecked where nobody judged it, though there may be a note', () => {
    expect(stateByFindings([])).toBe('unchecked')
    expect(stateByFindings([aFinding({ state: 'unchecked', note: 'Later' })])).toBe('unchecked')
    expect(latestFinding([aFinding({ state: 'unchecked' })])).toBeNull()
  })

  it('goes back to unchecked by a finding without an audit', () => {
    const back = aFinding({ state: 'unchecked', auditId: null, at: 9 })
    expect(stateByFindings([aFinding({ state: 'fail' }), back])).toBe('unchecked')
  })

  it('does not depend on the order in which findings come, and no judgement is later', () => {
    fc.assert(
      fc.property(findings, fc.array(fc.nat(100)), (all, keys) => {
        const shuffled = all
          .map((one, i) => ({ one, key: keys[i] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one)
        const latest = latestFinding(shuffled)
        expect(latest).toEqual(latestFinding(all))
        for (const other of all.filter(judges))
          expect(byTest(other, latest!)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('is the one just judged, whatever the clock says, as long as nothing was tested on a later day', () => {
    fc.assert(
      fc.property(findings, fc.nat(10), fc.constantFrom(...CHECK_STATES), (all, now, state) => {
        const testedOn = '2026-11-03'
        const judged = aFinding({
          id: 'now',
          auditId: null,
          state,
          testedOn,
          at: nextPlace(all, now),
        })
        expect(stateByFindings([...all, judged])).toBe(state)
      }),
    )
  })
})
