import { useLocation } from 'wouter'
import { NewPlanDialog } from './new-plan-dialog.tsx'
import { planPath } from './routes.ts'

/** A new plan from anywhere; its board or its set-up opens. */
export function NewPlanCommand(props: { onClose: () => void }) {
  const [, navigate] = useLocation()
  return (
    <NewPlanDialog
      onClose={props.onClose}
      onCreated={(planId, view) => {
        props.onClose()
        navigate(planPath(planId, view))
      }}
    />
  )
}
