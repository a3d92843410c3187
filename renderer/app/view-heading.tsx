import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlan } from '../backend/context.tsx'
import { focusWasLost } from './keep-focus.ts'
import type { View } from './routes.ts'

/**
 * The view's name for screen readers and for the window's title. It takes the focus when the view
 * changes, so that the next key and the next word read are the new view's.
 */
export function ViewHeading(props: { view: View }) {
  const { t } = useTranslation()
  const plan = usePlan((state) => state.settings.name)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef<View | null>(null)
  const title = t(`nav.${props.view}`)

  useEffect(() => {
    const arrived = shown.current === null ? focusWasLost() : shown.current !== props.view
    shown.current = props.view
    if (arrived) heading.current?.focus({ preventScroll: true })
  }, [props.view])
  useEffect(() => {
    document.title = `${title} · ${plan} · ${t('name')}`
    return () => {
      document.title = t('name')
    }
  }, [plan, t, title])

  return (
    <h2 ref={heading} tabIndex={-1} className="ms-visually-hidden">
      {title}
    </h2>
  )
}
