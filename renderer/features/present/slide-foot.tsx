import {
  IconArrowLeft,
  IconArrowRight,
  IconMaximize,
  IconMinimize,
  IconX,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './slide-foot.module.css'
import { SLIDES, type SlideCommand } from './slides.ts'
import type { FullScreen } from './use-full-screen.ts'

/** The way back and on by mouse and finger, the slides by name, and the way out. */
export function SlideFoot(props: {
  at: number
  screen: FullScreen
  onCommand: (command: Exclude<SlideCommand, null>) => void
}) {
  const { at, screen, onCommand } = props
  const { t } = useTranslation('present')
  return (
    <nav className={classes.foot} aria-label={t('slides')}>
      <FootButton
        name={t('previous')}
        keys="ArrowLeft"
        off={at === 0}
        onClick={() => onCommand({ by: -1 })}
      >
        <IconArrowLeft aria-hidden />
      </FootButton>
      {SLIDES.map((slide, index) => (
        <button
          key={slide}
          type="button"
          className={classes.jump}
          data-moment={slide === 'plan' ? undefined : slide}
          aria-current={index === at ? 'step' : undefined}
          aria-keyshortcuts={`${index + 1}`}
          onClick={() => onCommand({ to: index })}
        >
          {slide === 'plan' ? t('plan') : t(`app:moment.${slide}`)}
        </button>
      ))}
      <FootButton
        name={t('next')}
        keys="ArrowRight"
        off={at === SLIDES.length - 1}
        onClick={() => onCommand({ by: 1 })}
      >
        <IconArrowRight aria-hidden />
      </FootButton>
      <span className={classes.number}>
        {t('number', { number: at + 1, count: SLIDES.length })}
      </span>
      {screen.canFill && (
        <FootButton
          name={t(screen.fills ? 'window' : 'fullScreen')}
          keys="F"
          onClick={() => onCommand('full-screen')}
        >
          {screen.fills ? <IconMinimize aria-hidden /> : <IconMaximize aria-hidden />}
        </FootButton>
      )}
      <FootButton name={t('leave')} keys="Escape" onClick={() => onCommand('leave')}>
        <IconX aria-hidden />
      </FootButton>
    </nav>
  )
}

/** At the first slide the way back stays where it is, for the finger that looks for it. */
function FootButton(props: {
  name: string
  keys: string
  off?: boolean
  onClick: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={props.name}
      title={props.name}
      aria-keyshortcuts={props.keys}
      aria-disabled={props.off}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  )
}
