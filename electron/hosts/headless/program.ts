import { Command, CommanderError } from 'commander'
import { preferredLanguages } from '#electron/launch/language.mjs'
import { localeFor } from '#shared/domain/locale.ts'
import type { Locale } from '#shared/domain/plan.ts'
import { VERSION } from '../lend.ts'
import { askedLanguage } from './asked-language.ts'
import { libraryFolder } from '../library-folder.ts'
import { say, sentenceOf, speak } from '../sentences.ts'
import { importFiles } from './import-files.ts'
import { exportPlan, listPlans } from './plan-files.ts'
import { Refusal } from './refusal.ts'
import { report } from './report.ts'
import { score } from './score.ts'
import type { Output } from './studio.ts'

/**
 * Runs one headless command. The exit code: 0 it was done, 1 it failed, 2 it was not well put. Every
 * failure is one sentence on `err`.
 */
export async function runCommand(words: readonly string[], output: Output): Promise<0 | 1 | 2> {
  try {
    const language = askedLanguage(words)
    speak(language ?? localeFor(preferredLanguages(process.env)))
    await program(output, language).parseAsync(words, { from: 'user' })
    return 0
  } catch (error) {
    // Commander has said what is wrong, or shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Refusal) {
      output.err(error.message)
      return error.exitCode
    }
    output.err(sentenceOf(error))
    return 1
  }
}

function program(output: Output, language: Locale | undefined): Command {
  const root = new Command('moment-studio')
    .description(say('about'))
    .version(VERSION, '-v, --version', say('option.version'))
    .helpOption('-h, --help', say('option.help'))
    .helpCommand('help [command]', say('command.help'))
    .option('--library <dir>', say('option.library'))
    .option('--lang <language>', say('option.lang'))
    .exitOverride()
    // `Options:` and its like; what commander calls them is the key.
    .configureHelp({ styleTitle: (title) => say(`title.${title.replace(':', '').toLowerCase()}`) })
    .configureOutput({ writeOut: output.out, writeErr: (text) => output.err(text.trimEnd()) })
    .showHelpAfterError(false)
  // `--library` may stand before the command or after it.
  const add = (usage: string, text: string) =>
    root
      .command(usage)
      .description(say(`command.${text}`))
      .helpOption('-h, --help', say('option.help'))
      .option('--library <dir>', say('option.library'))
      .option('--lang <language>', say('option.lang'))
  const library = (options: { library?: string }) =>
    libraryFolder(options.library ?? root.opts<{ library?: string }>().library)

  add('import', 'import')
    .argument('<files...>', say('argument.files'))
    .requiredOption('--plan <name>', say('option.plan'))
    .option('--columns <list>', say('option.columns'))
    .option('--encoding <name>', say('option.encoding'))
    .action(
      (
        files: string[],
        options: { plan: string; columns?: string; encoding?: string; library?: string },
      ) => importFiles(files, { ...options, library: library(options) }, output),
    )
  add('score', 'score')
    .argument('<file-or-plan>', say('argument.fileOrPlan'))
    .option('--today <day>', say('option.today'))
    .option('--json', say('option.json'))
    .action((what: string, options: { today?: string; json?: boolean; library?: string }) =>
      score(what, { ...options, library: library(options) }, output),
    )
  add('export', 'export')
    .argument('<plan>', say('argument.plan'))
    .requiredOption('--json <file>', say('option.jsonOut'))
    .action((plan: string, options: { json: string; library?: string }) =>
      exportPlan(plan, { ...options, library: library(options) }, output),
    )
  add('report', 'report')
    .argument('<file-or-plan>', say('argument.fileOrPlan'))
    .requiredOption('--pdf <file>', say('option.pdfOut'))
    .option('--page-size <size>', say('option.pageSize'), 'A4')
    .option('--prepared-by <name>', say('option.preparedBy'), '')
    .action(
      (
        what: string,
        options: { pdf: string; pageSize: string; preparedBy: string; library?: string },
      ) => report(what, { ...options, language, library: library(options) }, output),
    )
  add('plans', 'plans').action((options: { library?: string }) =>
    listPlans({ library: library(options) }, output),
  )
  return root
}
