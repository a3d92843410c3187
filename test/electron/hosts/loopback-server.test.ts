import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket, type RawData } from 'ws'
import { startLoopbackServer, type LoopbackServer } from '#electron/hosts/loopback-server.ts'
import { createGate } from '#electron/hosts/session-gate.ts'

const TOKEN = 'the-token'
const SESSION = 'the-session'
const FRAME_BYTES = 1_000

const textOf = (data: RawData) => (data as Buffer).toString()

let folder: string
let server: LoopbackServer
let now: number
let echoes: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moment-loopback-'))
  await mkdir(join(folder, 'page', 'assets'), { recursive: true })
  await writeFile(join(folder, 'page', 'index.html'), '<title>Studio</title>')
  await writeFile(join(folder, 'page', 'assets', 'app-1a2b.js'), 'export {}')
  await writeFile(join(folder, 'secret.json'), '{}')
  await symlink(join(folder, 'secret.json'), join(folder, 'page', 'assets', 'link.json'))
  now = 0
  echoes = []
  server = await startLoopbackServer({
    pageFolder: join(folder, 'page'),
    port: 0,
    gate: createGate({
      secrets: { token: TOKEN, session: SESSION, tokenUntil: 1_000 },
      now: () => now,
      tokenUsed: () => undefined,
    }),
    lockedSentence: 'Use the printed address.',
    serve(socket) {
      socket.on('message', (data) => {
        echoes.push(textOf(data))
        socket.send(textOf(data))
      })
    },
    limits: { frameBytes: FRAME_BYTES, sockets: 2 },
  })
})

afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

const cookie = () => `moment-studio-${server.port}=${SESSION}`
const origin = () => `http://127.0.0.1:${server.port}`

/** A request whose path and headers are sent as they are; a header of `null` is left out. */
function ask(
  path: string,
  headers: Record<string, string | null> = {},
  method = 'GET',
): Promise<Answer> {
  const all = { host: `127.0.0.1:${server.port}`, cookie: cookie(), ...headers }
  const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      host: '127.0.0.1',
      port: server.port,
      path,
      method,
      headers: sent as Record<string, string>,
      setHost: false,
    })
    request.on('error', reject)
    request.on('response', (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += String(chunk)))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      )
    })
    request.end()
  })
}

/** Bytes straight to the port, for what no client library would send. */
function askRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk: Buffer) => (answer += String(chunk)))
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
    socket.write(text)
  })
}

describe('the page', () => {
  test('comes with a policy that lets it reach nothing but itself', async () => {
    const { status, headers, body } = await ask('/')
    expect(status).toBe(200)
    expect(body).toContain('Studio')
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['cache-control']).toBe('no-store')
  })

  test('keeps its hashed files in the cache', async () => {
    const { status, headers } = await ask('/assets/app-1a2b.js')
    expect(status).toBe(200)
    expect(headers['cache-control']).toContain('immutable')
  })

  test('answers HEAD without a body', async () => {
    const { status, headers, body } = await ask('/', {}, 'HEAD')
    expect([status, headers['content-length'], body]).toEqual([200, '21', ''])
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    expect((await ask('/', {}, method)).status).toBe(405)
  })

  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/..%5c..%5csecret.json',
    '/assets/link.json',
    '/assets/%00.js',
    '/assets/%zz.js',
    '/nothing.js',
    '/assets',
  ])('serves nothing at %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body).not.toContain('{}')
  })

  test('is not there for somebody without the cookie', async () => {
    for (const value of [null, 'moment-studio=x', `${cookie()}x`, `moment-studio-1=${SESSION}`]) {
      const { status, body } = await ask('/', { cookie: value })
      expect([status, body]).toEqual([401, 'Use the printed address.\n'])
    }
  })
})

describe('Host and Origin', () => {
  test.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1', ''])(
    'refuses the host “%s”',
    async (host) => {
      expect((await ask('/', { host })).status).toBe(403)
    },
  )

  test('refuses the right port under another name', async () => {
    expect((await ask('/', { host: `localhost:${server.port}` })).status).toBe(403)
  })

  test('refuses a request that names no host', async () => {
    const answer = await askRaw(`GET / HTTP/1.1\r\nCookie: ${cookie()}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    const old = await askRaw(`GET / HTTP/1.0\r\nCookie: ${cookie()}\r\n\r\n`)
    expect(old).toMatch(/^HTTP\/1\.[01] 403 /)
  })

  test.each(['http://evil.example', 'null', 'http://localhost'])(
    'refuses the origin %s',
    async (foreign) => {
      expect((await ask('/', { origin: foreign })).status).toBe(403)
    },
  )

  test('refuses an absolute address of another host', async () => {
    expect((await ask('http://evil.example/')).status).toBe(400)
  })
})

describe('the token', () => {
  const open = (token: string) => ask(`/open?token=${token}`, { cookie: null })

  test('is exchanged for a cookie that scripts and other sites cannot use', async () => {
    const { status, headers } = await open(TOKEN)
    expect([status, headers['location']]).toEqual([303, '/'])
    expect(headers['set-cookie']).toEqual([`${cookie()}; HttpOnly; SameSite=Strict; Path=/`])
  })

  test('works once', async () => {
    await open(TOKEN)
    const { status, headers } = await open(TOKEN)
    expect([status, headers['set-cookie']]).toEqual([401, undefined])
  })

  test('does not work when it is too old, wrong or missing', async () => {
    expect((await open('wrong')).status).toBe(401)
    expect((await open('')).status).toBe(401)
    expect((await ask('/open', { cookie: null })).status).toBe(401)
    now = 1_001
    expect((await open(TOKEN)).status).toBe(401)
  })

  test('is not used up by a wrong guess or a request from elsewhere', async () => {
    await open('wrong')
    await ask(`/open?token=${TOKEN}`, { cookie: null, origin: 'http://evil.example' })
    await ask(`/open?token=${TOKEN}`, { cookie: null }, 'HEAD')
    expect((await open(TOKEN)).status).toBe(303)
  })

  test('used up, still leads a signed-in browser to the page', async () => {
    await open(TOKEN)
    const { status, headers } = await ask(`/open?token=${TOKEN}`)
    expect([status, headers['location'], headers['set-cookie']]).toEqual([303, '/', undefined])
  })
})

describe('the socket', () => {
  /** `open`, or the status that refused it. */
  function knock(
    options: { path?: string; headers?: Record<string, string>; origin?: string | null } = {},
  ): Promise<{ socket: WebSocket; outcome: 'open' | number }> {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${options.path ?? '/rpc'}`, {
      headers: { cookie: cookie(), ...options.headers },
      ...(options.origin !== null && { origin: options.origin ?? origin() }),
    })
    return new Promise((resolve) => {
      socket.on('error', () => undefined)
      socket.on('open', () => resolve({ socket, outcome: 'open' }))
      socket.on('unexpected-response', (_request, response) => {
        response.resume()
        resolve({ socket, outcome: response.statusCode ?? 0 })
      })
    })
  }

  const outcome = async (options: Parameters<typeof knock>[0]) => (await knock(options)).outcome
  const closed = (socket: WebSocket) =>
    new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)))

  test('opens for the page and carries messages', async () => {
    const { socket } = await knock()
    const answer = new Promise((resolve) => socket.on('message', (data) => resolve(textOf(data))))
    socket.send('hello')
    expect(await answer).toBe('hello')
  })

  test('does not open without the cookie', async () => {
    expect(await outcome({ headers: { cookie: '' } })).toBe(401)
    expect(await outcome({ headers: { cookie: `moment-studio-${server.port}=x` } })).toBe(401)
  })

  test.each(['http://evil.example', 'null', 'http://localhost', null])(
    'does not open for a page of the origin %s, whatever its cookie',
    async (foreign) => {
      expect(await outcome({ origin: foreign })).toBe(403)
    },
  )

  test('does not open under another host or at another path', async () => {
    expect(await outcome({ headers: { host: `localhost:${server.port}` } })).toBe(403)
    expect(await outcome({ path: '/' })).toBe(404)
    expect(await outcome({ path: '/rpc?x=1' })).toBe(404)
  })

  test('closes on a frame larger than allowed, and the others go on', async () => {
    const { socket } = await knock()
    const { socket: other } = await knock()
    const end = closed(socket)
    socket.send('x'.repeat(FRAME_BYTES + 1))
    expect(await end).toBe(1009)
    const answer = new Promise((resolve) => other.on('message', (data) => resolve(textOf(data))))
    other.send('still here')
    expect(await answer).toBe('still here')
    expect(echoes).toEqual(['still here'])
  })

  test('does not open beyond the number allowed', async () => {
    await knock()
    await knock()
    expect(await outcome({})).toBe(503)
  })

  test('closes when the server does', async () => {
    const { socket } = await knock()
    const end = closed(socket)
    await server.close()
    expect(await end).toBe(1001)
  })
})
