import type { z } from 'zod'
import type { PlaybookProblem } from '#shared/playbook/files.ts'

export type FlawAt = Pick<PlaybookProblem, 'what' | 'expected'> & {
  /** From the entry on; of an unknown key, to the key. */
  path: PropertyKey[]
}

type Issue = z.core.$ZodIssue

/** What zod found, in the words of the playbook's problems; an issue may be about several keys. */
export function flawsOf(issue: Issue, path: PropertyKey[], isThere: boolean): FlawAt[] {
  const flaw = (what: FlawAt['what'], expected = ''): FlawAt[] => [{ what, expected, path }]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ what: 'unknown-key', expected: '', path: [...path, key] }))
  }
  if (issue.code === 'custom') return flaw(saidBy(issue.params) ?? 'wrong-value')
  if (!isThere) return flaw('missing-key')
  return flaw('wrong-value', expectedBy(issue))
}

function saidBy(params: Record<string, unknown> | undefined): FlawAt['what'] | undefined {
  return params?.['what'] as FlawAt['what'] | undefined
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ')
  if (issue.code === 'too_small') return `≥ ${issue.minimum}`
  if (issue.code === 'too_big') return `≤ ${issue.maximum}`
  return ''
}
