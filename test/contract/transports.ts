import { type ClientContext, createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { RPCHandler as SocketHandler } from '@orpc/server/ws'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { MessageChannel } from 'node:worker_threads'
import { WebSocket } from 'ws'
import type { Backend } from '#electron/backend/backend.ts'
import { startLoopbackServer } from '#electron/hosts/loopback-server.ts'
import { createGate, ownOrigin } from '#electron/hosts/session-gate.ts'
import { type Contract, REVIEW } from '#shared/contract/index.ts'

export type Client = ContractRouterClient<Contract>
/** `reviewer`: the same link, for somebody who only reviews. */
export type Link = { client: Client; reviewer: Client; close(): Promise<void> }
export type Transport = { name: string; open(backend: Backend): Promise<Link> }

/** The same backend reached in every way a client reaches it. */
export const TRANSPORTS: Transport[] = [
  {
    name: 'in-process',
    open: async (backend) => ({
      client: createRouterClient(backend.router),
      reviewer: createRouterClient(backend.router[REVIEW]),
      close: async () => {},
    }),
  },
  { name: 'message port', open: openPort },
  { name: 'web socket', open: openSocket },
]

const clientsOf = (link: PortLink<ClientContext> | SocketLink<ClientContext>) => ({
  client: createORPCClient<Client>(link),
  reviewer: createORPCClient<Client>(link, { path: [REVIEW] }),
})

/** As the utility process serves a window: one port each, started after the upgrade. */
async function openPort(backend: Backend): Promise<Link> {
  const { port1, port2 } = new MessageChannel()
  new PortHandler(backend.router).upgrade(port1)
  port1.start()
  const link = new PortLink({ port: port2 })
  port2.start()
  return {
    ...clientsOf(link),
    async close() {
      const closed = once(port1, 'close')
      port2.close()
      await closed
    },
  }
}

/** As the browser host serves a page: its own server, gate and frames on 127.0.0.1. */
async function openSocket(backend: Backend): Promise<Link> {
  const token = 'good-for-one-exchange'
  const gate = createGate({
    secrets: { token, session: 'the-session', tokenUntil: Number.POSITIVE_INFINITY },
    now: () => 0,
    tokenUsed: () => {},
  })
  const handler = new SocketHandler(backend.router)
  const server = await startLoopbackServer({
    pageFolder: tmpdir(),
    gate,
    port: 0,
    serve: (socket) => void handler.upgrade(socket),
    lockedSentence: 'locked',
  })
  const origin = ownOrigin(server.port)
  const [cookie = ''] = gate.exchange(token, server.port)?.split(';') ?? []
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, {
    origin,
    headers: { cookie },
  })
  await once(socket, 'open')
  return {
    ...clientsOf(new SocketLink({ websocket: socket as unknown as globalThis.WebSocket })),
    async close() {
      const closed = once(socket, 'close')
      socket.close()
      await closed
      await server.close()
    },
  }
}
