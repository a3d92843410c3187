import { describe, expect, it } from 'vitest'
import { assertNodeCanRunStore } from '#electron/backend/store/sqlite.ts'

describe('the store’s Node', () => {
  it.each(['20.19.4', '22.13.1', '18.0.0'])('may not be %s', (node) => {
    expect(() => assertNodeCanRunStore({ node })).toThrow(
      expect.objectContaining({ code: 'NODE_TOO_OLD', data: { found: node, needed: '22.14.0' } }),
    )
  })

  it.each(['22.14.0', '22.20.1', '23.0.0', '24.21.0'])('may be %s', (node) => {
    expect(() => assertNodeCanRunStore({ node })).not.toThrow()
  })

  it('may be any that Electron brings', () => {
    expect(() => assertNodeCanRunStore({ node: '20.18.3', electron: '33.4.0' })).not.toThrow()
  })
})
