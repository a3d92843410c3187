import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** WCAG 2.2 AA as far as a machine can tell, for what the page shows now. */
export async function expectNoViolations(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([])
}

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What another colour scheme can break. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** `of`: all that can be found, or what depends on the colours alone. */
export async function violationsOf(page: Page, of: 'all' | 'colours' = 'all') {
  // The report's preview is a frame that may run no script, axe's own included; its HTML has tests.
  const axe = new AxeBuilder({ page }).exclude('iframe').setLegacyMode(true)
  const { violations } = await (
    of === 'all' ? axe.withTags(LEVELS) : axe.withRules(OF_COLOURS)
  ).analyze()
  // The choices of an open list are gone through from its field: nothing in them takes the focus.
  const scrolls = violations.find(({ id }) => id === 'scrollable-region-focusable')
  if (scrolls) {
    const others = await Promise.all(
      scrolls.nodes.map(async (node) => {
        const region = page.locator(String(node.target[0]))
        return (await region.locator('[role=option]').count()) === 0 ? [node] : []
      }),
    )
    scrolls.nodes = others.flat()
  }
  const left = violations.filter(({ nodes }) => nodes.length > 0)
  return left.map(({ id, nodes }) => ({
    id,
    where: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }))
}
