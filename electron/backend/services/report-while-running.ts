/**
 * Runs a task and yields what it reports while it runs; returns its result. A reader that is slow
 * gets the newest report only. Ending the reading early aborts the task.
 */
export async function* reportWhileRunning<P, R>(
  task: (report: (progress: P) => void, signal: AbortSignal) => Promise<R>,
  signal?: AbortSignal,
): AsyncGenerator<P, R, void> {
  const ended = new AbortController()
  const either = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal
  let newest: { progress: P } | null = null
  let outcome: { result: R } | { error: unknown } | null = null
  let wake = () => {}

  const report = (progress: P) => {
    newest = { progress }
    wake()
  }
  const settle = (how: { result: R } | { error: unknown }) => {
    outcome = how
    wake()
  }
  task(report, either).then(
    (result) => settle({ result }),
    (error: unknown) => settle({ error }),
  )
  const take = () => {
    const taken = { newest, outcome }
    newest = null
    return taken
  }
  try {
    for (;;) {
      const now = take()
      if (now.newest) yield now.newest.progress
      else if (now.outcome === null) await new Promise<void>((resolve) => (wake = resolve))
      else if ('error' in now.outcome) throw now.outcome.error
      else return now.outcome.result
    }
  } finally {
    ended.abort()
  }
}
