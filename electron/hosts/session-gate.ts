import { createHash, timingSafeEqual } from 'node:crypto'

/** How long the printed address may be opened. */
export const TOKEN_MINUTES = 10

export type GateSecrets = {
  /** In the printed address; good for one exchange. `null`: used up already. */
  token: string | null
  /** What the cookie holds after the exchange. */
  session: string
  /** Milliseconds since 1970 until which the token is good. */
  tokenUntil: number
}

/**
 * Decides who may speak to the loopback host. The first visit brings the token of the printed
 * address and gets a cookie for it; everything after that brings the cookie. Whatever a page
 * elsewhere sends is refused by its Host or its Origin before secrets are looked at.
 */
export function createGate(options: {
  secrets: GateSecrets
  now: () => number
  tokenUsed: () => void
}) {
  const { secrets, now } = options
  let token = secrets.token

  return {
    /** The cookie to set when the token is right, unused and not too old; else `null`. */
    exchange(given: string | null, port: number): string | null {
      if (token === null || given === null || now() > secrets.tokenUntil) return null
      if (!sameSecret(given, token)) return null
      token = null
      options.tokenUsed()
      return `${cookieName(port)}=${secrets.session}; HttpOnly; SameSite=Strict; Path=/`
    },
    /** Whether the request's cookie is the session's. */
    hasSession(cookieHeader: string | undefined, port: number): boolean {
      const given = cookieValue(cookieHeader, cookieName(port))
      return given !== null && sameSecret(given, secrets.session)
    },
  }
}
export type Gate = ReturnType<typeof createGate>

/** The one name this host goes by: a name that a foreign DNS points here is not it. */
export const ownHost = (port: number) => `127.0.0.1:${port}`
export const ownOrigin = (port: number) => `http://${ownHost(port)}`

/** Cookies do not tell ports apart, so the name does: two studios must not sign each other out. */
const cookieName = (port: number) => `moment-studio-${port}`

function cookieValue(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}

/** Compares by digest, so that neither length nor content shows in the time it takes. */
function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
