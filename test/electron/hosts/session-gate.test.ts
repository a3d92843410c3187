import { expect, test } from 'vitest'
import { createGate } from '#electron/hosts/session-gate.ts'

const PORT = 4_711
const secrets = { token: 'token', session: 'session', tokenUntil: 100 }

test('tells when the token was used, so that a restarted host does not honour it again', () => {
  let used = 0
  const gate = createGate({ secrets, now: () => 0, tokenUsed: () => (used += 1) })
  gate.exchange('wrong', PORT)
  expect(used).toBe(0)
  gate.exchange('token', PORT)
  gate.exchange('token', PORT)
  expect(used).toBe(1)
})

test('a host that starts without a token honours none, and still knows the session', () => {
  const gate = createGate({
    secrets: { ...secrets, token: null },
    now: () => 0,
    tokenUsed: () => undefined,
  })
  expect(gate.exchange('token', PORT)).toBeNull()
  expect(gate.exchange(null, PORT)).toBeNull()
  expect(gate.hasSession(`other=1; moment-studio-${PORT}=session ; x`, PORT)).toBe(true)
  expect(gate.hasSession(undefined, PORT)).toBe(false)
})
