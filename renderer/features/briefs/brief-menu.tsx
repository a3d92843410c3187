import { Portal } from '@mantine/core'
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './brief-menu.module.css'
import { choiceId, MENU_ID, type MenuStore } from './menu-store.ts'

const GAP = 6

/** The menu at the caret; the keys for it are taken in the text, which keeps the focus. */
export function BriefMenu(props: { store: MenuStore }) {
  const { t } = useTranslation('brief')
  const menu = useSyncExternalStore(props.store.subscribe, props.store.get)
  const box = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const element = box.current
    if (!menu?.at || !element) return
    const { height, width } = element.getBoundingClientRect()
    const below = menu.at.bottom + GAP
    const fits = below + height <= window.innerHeight
    const top = fits ? below : Math.max(GAP, menu.at.top - height - GAP)
    element.style.top = `${top}px`
    element.style.left = `${Math.max(GAP, Math.min(menu.at.left, window.innerWidth - width - GAP))}px`
    element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [menu])

  if (!menu) return null
  return (
    <Portal>
      <div ref={box} className={classes.menu} data-testid="brief-menu">
        {menu.choices.length === 0 ? (
          <p className={classes.menuNone} role="status">
            {t(`menu.${menu.kind}None`)}
          </p>
        ) : (
          <div
            id={MENU_ID}
            className={classes.choices}
            role="listbox"
            // No key gets there while it is open; a list that scrolls must take the focus all the same.
            tabIndex={0}
            aria-label={t(`menu.${menu.kind}`)}
          >
            {menu.choices.map((choice, i) => (
              <div
                key={choice.key}
                id={choiceId(i)}
                role="option"
                tabIndex={-1}
                aria-selected={i === menu.active}
                className={classes.choice}
                onMouseDown={(event) => {
                  event.preventDefault()
                  choice.pick()
                }}
              >
                <bdi>{choice.label}</bdi>
                <span>{choice.detail}</span>
              </div>
            ))}
          </div>
        )}
      </div>
    </Portal>
  )
}
