/**
 * Functions that Playwright carries into a page: each must stand alone, and times count in ms from
 * the start of the navigation.
 */
declare global {
  interface Window {
    /** When something that fits the selector was first painted. */
    benchPainted: (selector: string) => Promise<number>
    /** When the next frame has been painted. */
    benchNextPaint: () => Promise<number>
    benchKey: Promise<number>
  }
}

export function installClock(): void {
  window.benchNextPaint = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        // A message sent in a frame arrives after the frame has been painted.
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      })
    })
  window.benchPainted = (selector) =>
    new Promise((resolve) => {
      const look = () => {
        if (!document.querySelector(selector)) return false
        observer.disconnect()
        void window.benchNextPaint().then(resolve)
        return true
      }
      const observer = new MutationObserver(look)
      if (!look()) observer.observe(document, { subtree: true, childList: true, attributes: true })
    })
}

/** Lengths in ms of the frames while `of` is scrolled by `step` px a frame (0: left alone). */
export function frameTimes(asked: { of: string; frames: number; step: number }): Promise<number[]> {
  const scroller = document.querySelector(asked.of)!
  return new Promise((resolve) => {
    const times: number[] = []
    let last = 0
    const turn = (now: number) => {
      if (last > 0) times.push(now - last)
      last = now
      if (times.length >= asked.frames) return resolve(times)
      scroller.scrollTop += asked.step
      requestAnimationFrame(turn)
    }
    requestAnimationFrame(turn)
  })
}

/** Waits for the mouse to be let go, then until the card is painted in that cell; ms in between. */
export function dropToPaint({ card, cell }: { card: string; cell: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${card} was not seen in ${cell}`)), 20_000)
    const onUp = async () => {
      const start = performance.now()
      await window.benchPainted(`[data-testid="${cell}"] [data-testid="${card}"]`)
      resolve(performance.now() - start)
    }
    window.addEventListener('pointerup', () => void onUp(), { once: true, capture: true })
  })
}

/** From the next key on, `benchKey` is the ms until what it wrote has been painted. */
export function noteKey(): void {
  window.benchKey = new Promise((resolve) => {
    const onKey = (event: KeyboardEvent) => {
      void window.benchNextPaint().then((painted) => resolve(painted - event.timeStamp))
    }
    window.addEventListener('keydown', onKey, { once: true, capture: true })
  })
}
