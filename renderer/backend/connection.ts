import { createORPCClient, DynamicLink, type ClientContext, type ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { type Contract, REVIEW } from '#shared/contract/index.ts'
import { openPort } from './port-transport.ts'
import { openSocket } from './socket-transport.ts'
import type { Transport, TransportEvents } from './transport.ts'

export type Client = ContractRouterClient<Contract>

/** `lost`: the backend went away and is being brought back. `gave-up`: it needs a person's word. */
export type ConnectionStatus = 'connecting' | 'open' | 'lost' | 'gave-up'

export type Connection = {
  client: Client
  /** The same for a window that only reviews: whatever changes a plan is refused, but comments. */
  reviewer: Client
  status: () => ConnectionStatus
  subscribe: (listener: () => void) => () => void
  /** Asks for the backend again after `gave-up`. */
  retry: () => void
}

type Live = { link: ClientLink<ClientContext>; ended: AbortController }

/**
 * One client for the life of the window, over whatever transport the host offers. Calls made while
 * the backend is away wait for it; calls in flight when it goes are aborted, never left hanging.
 */
export function createConnection(
  openTransport: (events: TransportEvents) => Transport = pickTransport,
): Connection {
  let status: ConnectionStatus = 'connecting'
  let live = Promise.withResolvers<Live>()
  let current: Live | null = null
  const listeners = new Set<() => void>()

  function become(next: ConnectionStatus) {
    status = next
    for (const listener of listeners) listener()
  }

  function drop(next: ConnectionStatus) {
    if (current) {
      current.ended.abort()
      current = null
      live = Promise.withResolvers()
    }
    become(next)
  }

  const transport = openTransport({
    opened(link) {
      current?.ended.abort()
      if (current) live = Promise.withResolvers()
      current = { link, ended: new AbortController() }
      live.resolve(current)
      become('open')
    },
    lost: () => drop('lost'),
    gaveUp: () => drop('gave-up'),
  })

  const link = new DynamicLink<ClientContext>(async () => {
    const { link: open, ended } = await live.promise
    return {
      call: (path, input, options) =>
        open.call(path, input, {
          ...options,
          signal: options.signal ? AbortSignal.any([options.signal, ended.signal]) : ended.signal,
        }),
    }
  })

  transport.connect()
  return {
    client: createORPCClient<Client>(link),
    reviewer: createORPCClient<Client>(link, { path: [REVIEW] }),
    status: () => status,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    retry() {
      become('connecting')
      transport.connect()
    },
  }
}

function pickTransport(events: TransportEvents): Transport {
  return window.location.protocol === 'app:' ? openPort(events) : openSocket(events)
}
