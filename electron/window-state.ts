import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

export type Area = { x: number; y: number; width: number; height: number }

const side = z.number().int().min(-100_000).max(100_000)
const windowStateSchema = z.object({
  bounds: z.object({ x: side, y: side, width: side, height: side }),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof windowStateSchema>

export const DEFAULT_SIZE = { width: 1440, height: 920 } as const
export const SMALLEST_SIZE = { width: 860, height: 600 } as const

/** How much of a window must be on a display for a person to be able to grasp it. */
const GRASP = { width: 160, height: 60 } as const

/** What was remembered; `null` where there is nothing, or nothing that makes sense. */
export function readWindowState(file: string): WindowState | null {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** At once, because the last time is while the app ends. */
export function writeWindowState(file: string, state: WindowState): void {
  const part = `${file}.part`
  try {
    writeFileSync(part, JSON.stringify(state))
    renameSync(part, file)
  } catch {
    // Nothing is lost but the window's place.
  }
}

/**
 * Where the window opens: the remembered place, if enough of it lies on a display that is there
 * today, cut to that display; else the default size, cut to the first display, wherever the system
 * puts it.
 */
export function placeWindow(
  state: WindowState | null,
  displays: readonly Area[],
): { bounds: Partial<Area>; maximized: boolean } {
  if (!state) return { bounds: defaultSize(displays), maximized: false }
  const { bounds, maximized } = state
  const display = displays.find((area) => {
    const width =
      Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
    // The title bar is at the top: that is the part to grasp.
    const top = bounds.y >= area.y - 1 && bounds.y <= area.y + area.height - GRASP.height
    return top && width >= GRASP.width
  })
  if (!display) return { bounds: defaultSize(displays), maximized }
  return {
    bounds: {
      x: bounds.x,
      y: bounds.y,
      width: Math.max(SMALLEST_SIZE.width, Math.min(bounds.width, display.width)),
      height: Math.max(SMALLEST_SIZE.height, Math.min(bounds.height, display.height)),
    },
    maximized,
  }
}

function defaultSize([first]: readonly Area[]): { width: number; height: number } {
  if (!first) return { ...DEFAULT_SIZE }
  return {
    width: Math.max(SMALLEST_SIZE.width, Math.min(DEFAULT_SIZE.width, first.width)),
    height: Math.max(SMALLEST_SIZE.height, Math.min(DEFAULT_SIZE.height, first.height)),
  }
}
