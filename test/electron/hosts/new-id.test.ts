import { describe, expect, it } from 'vitest'
import { idMaker } from '#electron/hosts/new-id.ts'

describe('idMaker', () => {
  it('makes UUIDs of version 7 that begin with the time', () => {
    const id = idMaker(() => 0x0123456789ab)()
    expect(id).toMatch(/^01234567-89ab-7000-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('gives ids in rising order, within a millisecond and when the clock goes back', () => {
    const times = [5, 5, 5, 9, 4, 4, 10]
    const newId = idMaker(() => times.shift() ?? 10)
    const ids = Array.from({ length: 10_000 }, newId)
    expect(ids).toEqual(ids.toSorted())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('differs between two makers of the same moment', () => {
    const [one, other] = [idMaker(() => 1), idMaker(() => 1)]
    expect(one()).not.toBe(other())
  })
})
