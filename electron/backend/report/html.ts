/**
 * A piece of HTML that is safe to put into a document as it stands. Only `html`, `link` and `trusted`
 * make one; anything else that goes into a template is escaped.
 */
export class SafeHtml {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

export type HtmlValue = SafeHtml | string | number | null | undefined | false | readonly HtmlValue[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text as it may stand between tags or inside a quoted attribute. Control characters that no HTML
 * document may hold (and lone surrogates, which no encoding can write) become U+FFFD.
 */
function escapeHtml(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ESCAPES[character]!)
}

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof SafeHtml) return value.markup
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  return value.map(markupOf).join('')
}

/**
 * Tagged template: every value is escaped unless it is SafeHtml; lists are joined; `null`,
 * `undefined` and `false` leave nothing. Attribute values must stand in double quotes.
 */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): SafeHtml {
  return new SafeHtml(String.raw({ raw: strings }, ...values.map(markupOf)))
}

/** Markup of our own making (style sheets). Never pass a person's text. */
export function trusted(markup: string): SafeHtml {
  return new SafeHtml(markup)
}

const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:'])

/** The address in a form that is safe to follow: absolute http, https or mailto; otherwise `null`. */
export function safeAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const url = new URL(address)
  return LINK_SCHEMES.has(url.protocol) ? url.href : null
}

/** `content` as a link to the address, or just `content` where the address is not one to follow. */
export function link(address: string | null, content: HtmlValue): SafeHtml {
  const href = safeAddress(address)
  return href === null
    ? html`${content}`
    : html`<a href="${href}" target="_blank" rel="noopener noreferrer">${content}</a>`
}

/** A string literal of CSS, quotes included, that cannot end the string or the style element. */
export function cssString(text: string): string {
  const safe = text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\p{Cc}"\\<>&]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)
  return `"${safe}"`
}
