import { afterEach, beforeEach, describe } from 'vitest'
import { aBackend, type TestBackend } from './backend.ts'
import { TRANSPORTS, type Client, type Transport } from './transports.ts'

type Given = { home: TestBackend; client: Client; reviewer: Client; open: Transport['open'] }

/** The same tests over every transport, each on a backend and a library of its own. */
export function overEachTransport(subject: string, tests: (given: () => Given) => void): void {
  describe.each(TRANSPORTS)(`${subject} over $name`, ({ open }) => {
    let given: Given
    let close: () => Promise<void>

    beforeEach(async () => {
      const home = aBackend()
      const link = await open(home.backend)
      given = { home, client: link.client, reviewer: link.reviewer, open }
      close = link.close
    })
    afterEach(async () => {
      await close()
      given.home.close()
    })

    tests(() => given)
  })
}
