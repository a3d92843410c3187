import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Tactic } from '#shared/domain/plan.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useTacticActs } from './use-tactic-acts.ts'

/** How much a tactic counts in its moment: 1 to 3. */
export function WeightControl(props: { tactic: Tactic; title: string }) {
  const { tactic, title } = props
  const { t } = useTranslation('playbook')
  const canWrite = useCanWrite()
  const { update } = useTacticActs()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('weight.of', { tactic: title })}
      data={['1', '2', '3']}
      value={String(Math.round(tactic.weight))}
      disabled={!canWrite || tactic.off}
      onChange={(weight) => void update(tactic.id, { weight: Number(weight) })}
    />
  )
}
