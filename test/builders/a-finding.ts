import type { Audit } from '#shared/domain/audit.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { nextId } from './ids.ts'

/** A pass in an audit, today; overrides say what matters. */
export function aFinding(overrides: Partial<Finding> = {}): Finding {
  return {
    id: nextId('finding'),
    checkId: 'guest-checkout',
    auditId: 'a-1',
    state: 'pass',
    note: '',
    testedOn: '2026-11-21',
    device: '',
    at: 0,
    ...overrides,
  }
}

/** An audit of Buy under way. */
export function anAudit(overrides: Partial<Audit> = {}): Audit {
  return {
    id: 'a-1',
    title: 'Checkout on a phone',
    moments: ['buy'],
    startedOn: '2026-11-21',
    finishedOn: null,
    quick: null,
    device: 'A phone',
    who: 'Ann',
    note: '',
    extra: {},
    ...overrides,
  }
}
