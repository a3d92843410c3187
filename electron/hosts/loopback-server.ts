import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { PAGE_HEADERS } from './content-policy.ts'
import { readPageFile } from './page-files.ts'
import { ownHost, ownOrigin, type Gate } from './session-gate.ts'

/** Bounds on what one machine's browser may take: far above real use, far below harm. */
export const LOOPBACK_LIMITS = {
  /** One message; the largest is a keyword file. */
  frameBytes: 128 * 1024 * 1024,
  /** What may wait for a client that does not read. */
  unsentBytes: 64 * 1024 * 1024,
  sockets: 64,
  connections: 256,
  backlogMs: 1_000,
  heartbeatMs: 30_000,
}

type Options = {
  pageFolder: string
  gate: Gate
  /** 0: any free port. */
  port: number
  /** Answers calls over an open socket. */
  serve: (socket: WebSocket) => void
  /** The sentence for somebody without the cookie. */
  lockedSentence: string
  limits?: Partial<typeof LOOPBACK_LIMITS>
}

export type LoopbackServer = { port: number; close(): Promise<void> }

/** The studio for a browser on this machine: the page's files over HTTP, calls over a WebSocket. */
export async function startLoopbackServer(options: Options): Promise<LoopbackServer> {
  const limits = { ...LOOPBACK_LIMITS, ...options.limits }
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 })
  server.maxConnections = limits.connections
  await listen(server, options.port)
  const { port } = server.address() as AddressInfo

  server.on('request', (request, response) => {
    void answer(request, response, port, options).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'The page could not be read.')
      else response.destroy()
    })
  })

  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
    clientTracking: true,
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const status = upgradeStatus(
      request,
      port,
      options.gate,
      sockets.clients.size >= limits.sockets,
    )
    if (status !== 101) {
      socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      // Without a listener a broken frame would end the process.
      client.on('error', () => client.terminate())
      options.serve(client)
    })
  })
  const stopWatching = watchClients(sockets, limits)

  return {
    port,
    async close() {
      stopWatching()
      for (const client of sockets.clients) client.close(1001)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const end = setTimeout(() => {
        for (const client of sockets.clients) client.terminate()
        server.closeAllConnections()
      }, 500)
      await closed
      clearTimeout(end)
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Host and, where there is one, Origin must be exactly this host's own. */
function isForeign(request: IncomingMessage, port: number): boolean {
  if (request.headers.host !== ownHost(port)) return true
  const { origin } = request.headers
  return origin !== undefined && origin !== ownOrigin(port)
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  { gate, pageFolder, lockedSentence }: Options,
): Promise<void> {
  if (isForeign(request, port))
    return refuse(response, 403, 'This is not the address of the studio.')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD')
    return refuse(response, 405, 'Only GET and HEAD are answered here.')
  }
  const target = request.url ?? '/'
  if (!target.startsWith('/') || !URL.canParse(target, ownOrigin(port))) {
    return refuse(response, 400, 'This address cannot be read.')
  }
  const url = new URL(`${ownOrigin(port)}${target}`)
  const signedIn = gate.hasSession(request.headers.cookie, port)

  if (url.pathname === '/open' && request.method === 'GET') {
    const cookie = gate.exchange(url.searchParams.get('token'), port)
    if (!cookie && !signedIn) return refuse(response, 401, lockedSentence)
    response.writeHead(303, {
      ...PAGE_HEADERS,
      'cache-control': 'no-store',
      location: '/',
      ...(cookie && { 'set-cookie': cookie }),
    })
    response.end()
    return
  }
  if (!signedIn) return refuse(response, 401, lockedSentence)

  const file = await readPageFile(pageFolder, rawPath(target))
  if (!file) return refuse(response, 404, 'There is nothing at this address.')
  response.writeHead(200, {
    ...PAGE_HEADERS,
    'content-type': file.type,
    'content-length': file.bytes.length,
    'cache-control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
}

/** The path as it was sent: a URL object would have resolved the dots that are to be refused. */
const rawPath = (target: string) => target.split(/[?#]/, 1)[0] ?? '/'

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    ...PAGE_HEADERS,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(`${sentence}\n`)
}

/** A browser always says where a socket's page came from; no Origin is no browser. */
function upgradeStatus(request: IncomingMessage, port: number, gate: Gate, full: boolean): number {
  if (isForeign(request, port) || request.headers.origin === undefined) return 403
  if (request.method !== 'GET' || request.url !== '/rpc') return 404
  if (!gate.hasSession(request.headers.cookie, port)) return 401
  return full ? 503 : 101
}

/** Lets go of clients that are gone without a word or that let answers pile up unread. */
function watchClients(sockets: WebSocketServer, limits: typeof LOOPBACK_LIMITS): () => void {
  const awaitingPong = new WeakSet<WebSocket>()
  const backlog = setInterval(() => {
    for (const client of sockets.clients) {
      if (client.bufferedAmount > limits.unsentBytes) client.terminate()
    }
  }, limits.backlogMs)
  const heart = setInterval(() => {
    for (const client of sockets.clients) {
      if (awaitingPong.has(client)) {
        client.terminate()
        continue
      }
      awaitingPong.add(client)
      client.once('pong', () => awaitingPong.delete(client))
      client.ping()
    }
  }, limits.heartbeatMs)
  return () => {
    clearInterval(backlog)
    clearInterval(heart)
  }
}
