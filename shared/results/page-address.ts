import { unicodeLabel } from './punycode.ts'

/** Parameters that say where a visitor came from, not which page it is. */
const TRACKING =
  /^(?:utm_.*|gclid|gclsrc|gbraid|wbraid|dclid|fbclid|yclid|ysclid|msclkid|twclid|ttclid|igshid|srsltid|mc_cid|mc_eid|_ga|_gl|_openstat)$/i

const ADDRESS = /^(?:([a-z][a-z\d+.-]*):)?(?:\/\/)?([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i
const HOST = /^[^\s@]*\.[^\s@.]+$/u

/**
 * What two addresses of one page have in common; `null` for a text that is no address on the web.
 *
 * Left aside: the scheme, `www.`, the usual ports, the case of the host, a slash at the end, the part
 * after `#` (unless it is a path of its own, `#!/…`), parameters that only track, the order of the
 * others, and how letters are escaped. The case of the path counts, as it does for servers.
 */
export function pageKey(address: string): string | null {
  const match = ADDRESS.exec(address.trim())
  if (!match) return null
  const [, scheme, authority = '', path = '', query = '', fragment = ''] = match
  if (scheme !== undefined && !/^https?$/i.test(scheme)) return null
  const host = hostOf(authority)
  if (host === null) return null
  const parameters = query
    .split('&')
    .map((pair) => escapedAlike(pair.replaceAll('+', ' ')))
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0]!))
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const place = escapedAlike(path).replace(/\/+$/, '')
  const route = fragment.startsWith('!/') ? `#${escapedAlike(fragment).replace(/\/+$/, '')}` : ''
  return `${host}${place}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}${route}`
}

function hostOf(authority: string): string | null {
  const bare = authority
    .replace(/^[^@]*@/, '')
    .replace(/:(?:80|443)?$/, '')
    .replace(/\.$/, '')
  const host = unescaped(bare)
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.')
    .map(unicodeLabel)
    .join('.')
    .normalize('NFC')
  const named = host.replace(/:\d+$/, '')
  return HOST.test(named) || named === 'localhost' ? host : null
}

/** Every escaped letter plain that can be plain, NFC; white space, plus and marks that part an address escaped. */
function escapedAlike(text: string): string {
  return text
    .replace(/(?:%[\da-f]{2})+/gi, (run) => unescaped(run).replace(/[/?#&=%]/g, encodeURIComponent))
    .normalize('NFC')
    .replace(/[\s+]/g, encodeURIComponent)
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Not UTF-8: the same bytes are written alike, at least.
    return text.toUpperCase()
  }
}
