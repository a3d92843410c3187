import { MOMENTS, type Moment } from '#shared/domain/moment.ts'

/** The plan as a whole, then each moment. */
export const SLIDES = ['plan', ...MOMENTS] as const
export type Slide = 'plan' | Moment

/** What a key asks for; remotes send PageUp and PageDown. */
export type SlideCommand =
  { to: number } | { by: 1 | -1 } | 'leave' | 'open-card' | 'full-screen' | null

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** `onControl`: a button or link has the focus, whose own keys Space and Enter are. */
export function commandOf(press: Press, onControl: boolean): SlideCommand {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  switch (press.key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return { by: 1 }
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return { by: -1 }
    case ' ':
      if (onControl) return null
      return { by: press.shiftKey ? -1 : 1 }
    case 'Home':
      return { to: 0 }
    case 'End':
      return { to: SLIDES.length - 1 }
    case 'Escape':
      return 'leave'
  }
  const number = /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1]
  if (number !== undefined && Number(number) <= SLIDES.length) return { to: Number(number) - 1 }
  // By the place of the key, whatever alphabet it writes.
  if (press.code === 'KeyC') return 'open-card'
  return press.code === 'KeyF' ? 'full-screen' : null
}

/** Slides do not go round: past either end one stays there. */
export function slideAfter(at: number, command: { to: number } | { by: 1 | -1 }): number {
  const asked = 'to' in command ? command.to : at + command.by
  return Math.max(0, Math.min(SLIDES.length - 1, asked))
}
