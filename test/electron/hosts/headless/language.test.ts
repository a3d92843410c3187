import { afterEach, expect, it, vi } from 'vitest'
import { runCommand } from '#electron/hosts/headless/program.ts'

async function run(...words: string[]) {
  const said: string[] = []
  const code = await runCommand(words, {
    out: (text) => said.push(text),
    err: (line) => said.push(line),
  })
  return { code, said: said.join('\n').replaceAll('\u00a0', ' ') }
}

afterEach(() => vi.unstubAllEnvs())

it.each([
  ['en', /is not a day/],
  ['zh-CN', /不是日期/],
  ['ru', /не день/],
])('--lang %s is the language of complaints, wherever it stands', async (language, sentence) => {
  const after = await run('score', 'x.json', '--today', 'soon', '--lang', language)
  const before = await run(`--lang=${language}`, 'score', 'x.json', '--today', 'soon')
  expect(after).toEqual({ code: 2, said: expect.stringMatching(sentence) })
  expect(before).toEqual(after)
})

it('the help is in the language that is asked for', async () => {
  expect((await run('--lang', 'ru', '--help')).said).toMatch(/показать версию/)
  expect((await run('help', 'report', '--lang', 'zh-CN')).said).toMatch(/写为 PDF/)
})

it('a language that is not spoken here is refused with those that are', async () => {
  const { code, said } = await run('plans', '--lang', 'tlh')
  expect(code).toBe(2)
  expect(said).toContain('en, zh-CN, ru')
})

it('without --lang the terminal decides, by the rank of its variables', async () => {
  vi.stubEnv('MOMENT_STUDIO_LANGUAGE', '')
  vi.stubEnv('LANG', 'en_GB.UTF-8')
  vi.stubEnv('LC_ALL', 'ru_RU.UTF-8')
  expect((await run('score', 'x.json', '--today', 'soon')).said).toMatch(/не день/)
  vi.stubEnv('LC_ALL', '')
  expect((await run('score', 'x.json', '--today', 'soon')).said).toMatch(/is not a day/)
})
