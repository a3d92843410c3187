import { describe, expect, it } from 'vitest'
import { PLAYBOOK } from '#shared/playbook/playbook.ts'
import { namesIn } from '#shared/setup/names-in.ts'

const names = namesIn(PLAYBOOK, 'en', 'ru')

describe('the names of a plan in another language', () => {
  it('are the studio’s where people left them as they were', () => {
    expect(names.columns({ id: 'live', title: 'Live' })).toBe('Опубликовано')
    expect(names.channels({ id: 'website', title: 'Website' })).toBe('Сайт')
  })

  it('stay where people gave them, or the studio knows none', () => {
    expect(names.columns({ id: 'live', title: 'Out there' })).toBeNull()
    expect(names.channels({ id: 'own', title: 'Website' })).toBeNull()
  })

  it('stay where both languages say the same', () => {
    expect(names.channels({ id: 'sms', title: 'SMS' })).toBeNull()
  })
})
