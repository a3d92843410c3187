import { describe, expect, it } from 'vitest'
import { NO_SETUP, nextSetupStep, SETUP_STEPS, withSetupStep } from '#shared/domain/setup.ts'

describe('the set-up of a plan', () => {
  it('goes on with the first step that is neither done nor skipped', () => {
    expect(nextSetupStep(NO_SETUP)).toBe('plan')
    const later = withSetupStep(withSetupStep(NO_SETUP, 'goal', 'done'), 'plan', 'skipped')
    expect(nextSetupStep(later)).toBe('path')
  })

  it('is finished with its last step, in whatever order they are taken', () => {
    const taken = SETUP_STEPS.toReversed().reduce(
      (setup, step) => withSetupStep(setup, step, 'done'),
      NO_SETUP,
    )
    expect(taken.finished).toBe(true)
    expect(nextSetupStep(taken)).toBeNull()
  })

  it('is open again when a step is taken back', () => {
    const all = SETUP_STEPS.reduce((setup, step) => withSetupStep(setup, step, 'skipped'), NO_SETUP)
    expect(withSetupStep(all, 'cards', null)).toMatchObject({ finished: false })
    expect(nextSetupStep(withSetupStep(all, 'cards', null))).toBe('cards')
  })
})
