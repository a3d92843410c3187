import type { Frame, Page } from '@playwright/test'

/** Everything a person reads or hears of a page, and of the documents it shows: one text a piece. */
export async function everyText(page: Page): Promise<string[]> {
  const texts = await Promise.all(page.frames().map(textsOf))
  return [...new Set(texts.flat())]
}

function textsOf(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found: string[] = []
    // What says that it is in another language is meant to be: the name of a source.
    const skipped = `script, style, code, [lang]:not(html)`
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest(skipped)) found.push(node.nodeValue ?? '')
    }
    const spoken = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'placeholder',
      'title',
    ]
    for (const name of [...spoken, 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (element.closest('[aria-hidden=true], [lang]:not(html)')) continue
        found.push(element.getAttribute(name) ?? '')
      }
    }
    return found.map((text) => text.trim()).filter(Boolean)
  })
}

/** `board:cell.label_one`, `nav.board`: what is shown in place of a text that is not there. */
export const looksLikeAKey = (text: string): boolean =>
  /^(?:[A-Za-z]+:)?[a-z][A-Za-z]*(?:\.[A-Za-z][\w-]*)+$/.test(text) || /\{\{|\}\}/.test(text)

/** Names that are the same in every language, the keys of a keyboard among them. */
const NAMES =
  /Moment Studio|English|Apple Pay|Google Pay|Google Shopping|Google|PayPal|Search Console|Keyword Planner|Ahrefs|Semrush|Moz|Yandex Wordstat|Zalando|Nike|Sephora|iPhone|Android|FAQ|[Cc]ookie|Messenger|WhatsApp|Instagram|Amazon|TikTok|Push|SMS|SEO|UGC|KOL|YouTube|Telegram|Facebook|Pinterest|LinkedIn|Twitch|GBP|USD|CTR|PDF|JSON|CSV|XLSX|ZIP|UTM|URL|Markdown|Letter|Enter|Esc(?:ape)?|Ctrl|Shift|Cmd|Alt|Del(?:ete)?|PgUp|PgDn|Backspace|Space|Tab|Home|End|PageUp|PageDown|Page Up|Page Down|moment-studio|mailto|https?|H[1-6]|trash/g

/** What is left in Latin letters once names are taken out: English that nobody translated. */
export function latinWords(text: string): string[] {
  if (/[/\\]\w+[/\\]/.test(text)) return [] // a path on this computer
  return text.replace(NAMES, ' ').match(/[A-Za-z]{3,}/g) ?? []
}
