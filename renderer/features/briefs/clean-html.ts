import { isSafeUrl } from './safe-url.ts'

/** A picture of so few pixels is there to tell somebody who reads, not to be seen. */
const TRACKER = 3

export type Cleaned = {
  html: string
  /** Pictures that lie elsewhere, and are links now. */
  linked: number
  /** Pictures that are gone: they told somebody, or could not be named. */
  dropped: number
}

/**
 * Handlers under another name. None would run anywhere here; but a browser writes an error for each one
 * that it parses in a page whose policy forbids them. What counts is what is taken out below.
 */
const muted = (html: string): string =>
  html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s/"'])on[a-z]+\s*=/gi, '$1data-gone='))

/**
 * Pasted HTML without what runs, styles or tells somebody that it was read. Pictures from elsewhere
 * are not fetched: a link stands in their place. The document made of the HTML here has no window,
 * so that nothing in it runs or loads.
 */
export function cleanHtml(html: string): Cleaned {
  const page = new DOMParser().parseFromString(muted(html), 'text/html')
  let linked = 0
  let dropped = 0
  for (const gone of page.querySelectorAll(
    'script, style, link, meta[http-equiv], iframe, object, embed, form, template, noscript, svg, math',
  )) {
    gone.remove()
  }
  for (const image of page.querySelectorAll('img, picture, video, audio')) {
    if (image.hasAttribute('data-attachment')) continue
    const src = image.getAttribute('src') ?? ''
    const sides = ['width', 'height'].map((side) => image.getAttribute(side))
    const tiny = sides.some((side) => side !== null && Number.parseFloat(side) < TRACKER)
    const words = image.getAttribute('alt')?.trim() || src
    if (tiny || !isSafeUrl(src)) {
      if (!image.closest('picture') || image.localName !== 'picture') dropped += 1
      image.replaceWith(...(image.localName === 'picture' ? image.querySelectorAll('img') : []))
      continue
    }
    const link = page.createElement('a')
    link.href = src
    link.textContent = words
    image.replaceWith(link)
    linked += 1
  }
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const isAddress = name === 'href' || name === 'src' || name.endsWith(':href')
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc')
        element.removeAttribute(name)
      else if (isAddress && !isSafeUrl(value)) element.removeAttribute(name)
    }
  }
  return { html: page.body.innerHTML, linked, dropped }
}
