import { runCommand } from './headless/program.ts'

/** `moment-studio COMMAND`: the services of the studio for scripts, without a window. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader had enough, as `head` has; that is no failure.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (line) => void process.stderr.write(`${line}\n`),
})
