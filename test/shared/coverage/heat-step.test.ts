import { expect, test } from 'vitest'
import { HEAT_STEP_LABELS, heatStep } from '#shared/coverage/heat-step.ts'

test('steps at 0, 20, 40, 70 and 85, by the number as it is shown', () => {
  const values = [0, 0.4, 0.6, 19.4, 19.5, 39, 40, 69, 70, 84, 85, 100]
  expect(values.map(heatStep)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
})

test('each step says which numbers it stands for', () => {
  expect(HEAT_STEP_LABELS).toEqual(['0', '< 20', '20–39', '40–69', '70–84', '85+'])
})
