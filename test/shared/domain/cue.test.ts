import { describe, expect, it } from 'vitest'
import { byIntent, byLikeness, CUE_LENGTH, readCue } from '#shared/domain/cue.ts'

describe('readCue', () => {
  it('gives words back as they are', () => {
    expect(readCue('how to · lace')).toEqual({ by: 'words', words: 'how to · lace' })
    expect(readCue('')).toEqual({ by: 'words', words: '' })
  })

  it('gives back the phrase and the intent, in no language of ours', () => {
    expect(readCue(byLikeness('torvane scree'))).toEqual({
      by: 'likeness',
      phrase: 'torvane scree',
    })
    expect(readCue(byIntent('transactional'))).toEqual({ by: 'intent', intent: 'transactional' })
  })

  it('cuts a phrase that would not fit', () => {
    expect(byLikeness('ы'.repeat(500))).toHaveLength(CUE_LENGTH)
  })
})
