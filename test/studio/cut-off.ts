import type { Page } from '@playwright/test'

/**
 * Texts that a person cannot read whole: cut by the edge of their box, or of the window, without a
 * tooltip that gives the rest.
 */
export function cutOffTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const own = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.nodeValue ?? '')
        .join('')
        .trim()
      if (
        own === '' ||
        !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
        continue
      const box = element.getBoundingClientRect()
      if (box.width <= 1 || box.height <= 1 || element.closest('.ms-visually-hidden, [title]'))
        continue
      if (isOutOfSight(element, box)) continue
      const style = getComputedStyle(element)
      const inline = style.display === 'inline'
      const hides =
        style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll'
      const cut =
        !inline &&
        hides &&
        (element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 3)
      if (cut) found.push(element.textContent.trim())
      else {
        const line = beyond(element, box)
        if (line !== null) found.push(`${element.textContent.trim()} (in: ${line})`)
      }
    }
    return [...new Set(found)]

    /** Wholly below the edge of a box around it: it gave way as a whole, as the last facts of a tile do. */
    function isOutOfSight(element: HTMLElement, box: DOMRect): boolean {
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue
        if (box.top >= around.getBoundingClientRect().bottom - 1) return true
      }
      return false
    }

    /** What stands in the box around it that cuts it at the side and cannot be scrolled. */
    function beyond(element: HTMLElement, box: DOMRect): string | null {
      for (let around = element.parentElement; around; around = around.parentElement) {
        const { overflowX, position } = getComputedStyle(around)
        if (overflowX === 'auto' || overflowX === 'scroll') return null
        if (overflowX === 'visible' || position === 'fixed') continue
        const edge = around.getBoundingClientRect()
        const isCut = box.right > edge.right + 1.5 || box.left < edge.left - 1.5
        if (edge.width > 1 && isCut) return around.textContent.trim()
      }
      return box.right > innerWidth + 1.5 || box.left < -1.5 ? 'the window' : null
    }
  })
}
