import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useAct } from '../backend/use-act.ts'
import { useClient, usePlanId, usePlanModel, useReviewing } from '../backend/context.tsx'
import { saveFile } from '../ui/save-file.ts'
import { holdTyping } from './actions/hold-typing.ts'
import { listenToKeys } from './actions/listen-to-keys.ts'
import { followNativeMenu } from './actions/native-menu.ts'
import { openWindow } from './actions/open-window.ts'
import { useAction } from './actions/use-actions.ts'
import { useFront } from './actions/use-front.ts'
import { findFocusSoon, keepFocus } from './keep-focus.ts'
import { beginPresenting, presentPath, restoreFocus } from './presenting.ts'
import { cardPageAt, planPath, type View } from './routes.ts'
import { setReviewMode } from './review-mode.ts'
import { useCanComment, useCanWrite } from './system-context.tsx'
import { useHistory } from './use-history.ts'
import { useTell } from './use-tell.ts'

const palette = async () => (await import('../features/palette/palette.tsx')).Palette
const shortcuts = async () => (await import('../features/palette/shortcut-sheet.tsx')).ShortcutSheet
const past = async () => (await import('../features/history/history-drawer.tsx')).HistoryDrawer
const newPlan = async () => (await import('./new-plan-command.tsx')).NewPlanCommand

/** What can be asked for while a plan is open: by key, palette, native menu or button. */
export function MenuCommands(props: { onImport: (() => void) | null }) {
  const [location, navigate] = useLocation()
  const search = useSearch()
  const client = useClient()
  const planId = usePlanId()
  const model = usePlanModel()
  const canWrite = useCanWrite()
  const canComment = useCanComment()
  const reviewing = useReviewing()
  const history = useHistory()
  const act = useAct()
  const tell = useTell()
  const { front, show } = useFront()
  const go = (view: View) => () => navigate(planPath(planId, view))
  const save = () => tell(async () => saveFile(await client.plans.exportJson({ planId })))
  const newCard = async () => {
    const draft = { kind: 'guide', title: '', moment: 'know' } as const
    const card = await act((c) => c.cards.create({ planId, draft }))
    if (card)
      navigate(`${planPath(planId, cardPageAt(location))}?card=${encodeURIComponent(card.id)}`)
  }

  useEffect(() => model.subscribe(findFocusSoon), [model])
  useEffect(restoreFocus, [])
  useAction('undo', canWrite && history.undo ? () => void history.step('undo') : null)
  useAction('redo', canWrite && history.redo ? () => void history.step('redo') : null)
  useAction('show-history', () => show(past))
  useAction('import', props.onImport)
  useAction('export-pdf', go('report'))
  useAction('save-plan-file', save)
  useAction('new-card', canWrite ? () => void newCard() : null)
  useAction('review', canComment ? () => setReviewMode(planId, !reviewing) : null)
  useAction('present', () => {
    beginPresenting(planId, `${location}?${search}`)
    navigate(`${presentPath(planId)}?`)
  })
  useAction('go-board', go('board'))
  useAction('go-table', go('table'))
  useAction('go-calendar', go('calendar'))
  useAction('go-coverage', go('coverage'))
  useAction('go-what-if', go('what-if'))
  useAction('go-methodology', go('methodology'))
  useAction('go-results', go('results'))
  useAction('go-journeys', go('journeys'))
  useAction('go-playbook', go('playbook'))
  useAction('go-keywords', go('keywords'))
  useAction('go-messages', go('messages'))
  useAction('go-checks', go('checks'))
  useAction('go-setup', go('setup'))
  useAction('go-creators', go('creators'))
  useAction('go-places', go('places'))
  useAction('go-report', go('report'))
  useAction('go-settings', go('settings'))
  useAction('go-trash', go('trash'))

  return (
    <>
      <AppCommands canWrite={canComment} />
      {front}
    </>
  )
}

/** What can be asked for everywhere. */
export function AppCommands(props: { canWrite: boolean }) {
  const [, navigate] = useLocation()
  const { setColorScheme } = useMantineColorScheme()
  const { front, show } = useFront()

  useAction('palette', () => {
    holdTyping()
    show(palette)
  })
  useAction('shortcuts', () => show(shortcuts))
  useAction('new-plan', props.canWrite ? () => show(newPlan) : null)
  useAction('go-plans', () => navigate('/plans'))
  useAction('new-window', openWindow)
  useAction('theme-light', () => setColorScheme('light'))
  useAction('theme-dark', () => setColorScheme('dark'))
  useAction('theme-auto', () => setColorScheme('auto'))
  useEffect(keepFocus, [])
  useEffect(listenToKeys, [])
  useEffect(followNativeMenu, [])
  useEffect(() => {
    const idle = requestIdleCallback(() => void palette().catch(() => {}))
    return () => cancelIdleCallback(idle)
  }, [])

  return front
}
