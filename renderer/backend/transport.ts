import type { ClientContext, ClientLink } from '@orpc/client'

/** What a transport tells: a link that works, or that it no longer does. */
export type TransportEvents = {
  opened: (link: ClientLink<ClientContext>) => void
  lost: () => void
  gaveUp: () => void
}

/** A way to the backend; `connect` asks for it, at the start and again after `gaveUp`. */
export type Transport = { connect: () => void }
