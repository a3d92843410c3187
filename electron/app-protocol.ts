import type { Session } from 'electron'
import { PAGE_HEADERS } from './hosts/content-policy.ts'
import { readPageFile } from './hosts/page-files.ts'
import { APP_SCHEME } from './schemes.ts'

/** Serves the built page, and nothing outside its folder, under `app://studio/`. */
export function serveApp(session: Session, pageFolder: string) {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'studio' || request.method !== 'GET') return notFound()
    const file = await readPageFile(pageFolder, url.pathname)
    if (!file) return notFound()
    return new Response(file.bytes, { headers: { ...PAGE_HEADERS, 'content-type': file.type } })
  })
}

function notFound() {
  return new Response('Not found', {
    status: 404,
    headers: { ...PAGE_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  })
}

/** The studio asks nothing of the network: refuse what a page, or a bug, might try anyway. */
export function refuseNetwork(session: Session) {
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] },
    (_details, answer) => answer({ cancel: true }),
  )
}
