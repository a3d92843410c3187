import { useEffect, useEffectEvent } from 'react'
import { useLocation } from 'wouter'
import { usePlanId } from '../backend/context.tsx'
import { planPath } from './routes.ts'
import { useHistory } from './use-history.ts'

/** Answers the desktop's native menu, whose choices arrive as messages from the preload. */
export function MenuCommands(props: { onImport: (() => void) | null }) {
  const [, navigate] = useLocation()
  const planId = usePlanId()
  const history = useHistory()

  const run = useEffectEvent((command: unknown) => {
    if (command === 'import') props.onImport?.()
    else if (command === 'new-plan') navigate('/plans')
    else if (command === 'export-pdf') navigate(planPath(planId, 'report'))
    else if (command === 'undo' || command === 'redo') editHistory(command, history.step)
  })

  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => {
      if (event.source !== window || event.origin !== window.location.origin) return
      const data = event.data
      if (typeof data !== 'object' || data === null || !('type' in data)) return
      if (data.type === 'moment-studio:menu' && 'command' in data) run(data.command)
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [])

  return null
}

/** In a text field the menu's undo is the field's own, elsewhere the plan's. */
function editHistory(
  direction: 'undo' | 'redo',
  step: (direction: 'undo' | 'redo') => Promise<void>,
) {
  const focused = document.activeElement
  const typing =
    focused instanceof HTMLInputElement ||
    focused instanceof HTMLTextAreaElement ||
    (focused instanceof HTMLElement && focused.isContentEditable)
  if (typing) document.execCommand(direction)
  else void step(direction)
}
