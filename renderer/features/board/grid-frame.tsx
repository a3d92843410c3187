import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Density } from './board-options.ts'
import { useBoardUi, useBoardUiStore } from './board-ui.ts'
import classes from './board.module.css'
import type { BoardLayout } from './layout.ts'
import { itemOf } from './use-board-keys.ts'
import type { useDrop } from './use-drop.ts'

type Props = {
  /** The element that scrolls. */
  ref: Ref<HTMLDivElement>
  label: string
  testId: string
  layout: BoardLayout
  density: Density
  /** Of the scrolled content, in px. */
  width: number
  height: number
  dropping: ReturnType<typeof useDrop>
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onClick: (event: MouseEvent) => void
  /** The rows of the table. */
  children: ReactNode
}

/** A grid of lanes and columns as the table that scrolls, is told and takes keys and clicks. */
export function GridFrame(props: Props) {
  const { ref, label, testId, layout, density, width, height, dropping } = props
  const { t } = useTranslation('board')
  const store = useBoardUiStore()
  const spoken = useBoardUi((ui) => ui.spoken)
  return (
    <>
      <p id="board-keys" hidden>
        {t('keys')}
      </p>
      <div role="status" aria-live="assertive" className="ms-visually-hidden">
        {spoken}
      </div>
      <div
        ref={ref}
        className={classes.scroller}
        role="region"
        aria-label={label}
        data-testid={testId}
        data-narrow={layout.metrics.narrow || undefined}
        data-density={density}
        onKeyDown={props.onKeyDown}
        onClick={props.onClick}
        onFocus={(event) => {
          const item = itemOf(event.target)
          if (item && item !== store.get().focused) store.set({ focused: item })
        }}
        onBlur={(event) => {
          if (itemOf(event.target) && store.get().drag?.spot) dropping.cancel()
        }}
      >
        <div className={classes.content} role="table" aria-label={label} style={{ width, height }}>
          {props.children}
        </div>
      </div>
    </>
  )
}
