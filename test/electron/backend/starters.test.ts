import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readStarters } from '#electron/backend/services/read-starters.ts'
import { PLAYBOOK } from '#shared/playbook/playbook.ts'
import { ROOT } from '#test/studio/library.ts'
import { temporaryFolders } from './store/temporary-folder.ts'

const temporaryFolder = temporaryFolders()
let folder: string

beforeEach(() => {
  folder = temporaryFolder()
  cpSync(join(ROOT, 'resources/starters'), folder, { recursive: true })
})

const file = (name: string) => join(folder, name)
function edit(name: string, from: string, to: string): number {
  const text = readFileSync(file(name), 'utf8')
  expect(text).toContain(from)
  const changed = text.replace(from, to)
  writeFileSync(file(name), changed)
  return changed.slice(0, text.indexOf(from)).split('\n').length
}
const read = () => readStarters(folder, PLAYBOOK)
const idsOf = ({ starters }: Awaited<ReturnType<typeof read>>) => starters.map(({ id }) => id)

describe('starter plans that a person edits', () => {
  it('are read as they stand now', async () => {
    edit('clinic.json', '"en": "Clinic"', '"en": "Dentist"')
    const { starters, problems } = await read()
    expect(problems).toEqual([])
    expect(starters[0]!.title.en).toBe('Dentist')
  })

  it('are left out with file, line and key of a mistake; the others are there', async () => {
    const line = edit('software.json', '"kind": "guide"', '"kind": "gide"')
    const told = await read()
    expect(idsOf(told)).toEqual(['clinic', 'sports-shop'])
    expect(told.problems).toEqual([{ file: 'software.json', line, key: 'cards.0.kind' }])
  })

  it('name what they speak of and nobody has', async () => {
    const line = edit('clinic.json', '"expert-articles"', '"export-articles"')
    const { problems } = await read()
    expect(problems).toEqual([
      { file: 'clinic.json', line, key: 'cards.doctors.tactics: export-articles' },
    ])
  })

  it('name the line where they are no JSON', async () => {
    writeFileSync(file('clinic.json'), '{\n  "id": "clinic",\n  "title": {\n')
    writeFileSync(file('own.json'), '')
    const { problems } = await read()
    expect(problems.map((problem) => problem.file)).toEqual(['clinic.json', 'own.json'])
    expect(problems.every(({ line, key }) => line !== null && key === '')).toBe(true)
  })

  it('are none where there is no folder', async () => {
    expect(await readStarters(join(folder, 'none'), PLAYBOOK)).toEqual({
      starters: [],
      problems: [],
    })
  })
})
