import { useAfterPaint } from '../ui/use-after-paint.ts'
import { lateScript, useScript } from '../ui/use-script.ts'

const script = lateScript(() => import('./notices.tsx'))

/** What is told before they have come waits for them. */
export function LateNotices() {
  const late = useScript(script, useAfterPaint())
  return late && <late.Notices />
}
