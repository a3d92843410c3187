import { MOMENTS, type Moment } from '#shared/domain/moment.ts'

/** 1 to 4 stand for the moments in order, 0 for unclear (`null`); `undefined` for any other key. */
export function momentOfKey(key: string): Moment | null | undefined {
  if (key === '0') return null
  return /^[1-4]$/.test(key) ? MOMENTS[Number(key) - 1] : undefined
}
