import { describe, expect, it } from 'vitest'
import { checkSchema } from '#shared/domain/check.ts'
import { columnSchema, progressNeverFalls } from '#shared/domain/column.ts'
import { LOCALES, planSettingsSchema } from '#shared/domain/plan.ts'
import { defaultPlan } from '#shared/playbook/default-plan.ts'

const given = { name: 'Plan', client: 'Client', locale: 'en', path: 'search' } as const

describe('defaultPlan', () => {
  it.each(LOCALES)('is a valid plan in %s', (locale) => {
    const plan = defaultPlan({ ...given, locale })
    planSettingsSchema.parse(plan.settings)
    for (const check of plan.checks) checkSchema.parse(check)
    for (const column of plan.columns) columnSchema.omit({ order: true }).parse(column)
    expect(plan.settings.locale).toBe(locale)
  })

  it('has the six columns with their progress', () => {
    const { columns } = defaultPlan(given)
    expect(columns.map((c) => [c.title, c.progress])).toEqual([
      ['Idea', 0],
      ['Brief', 0.1],
      ['Draft', 0.3],
      ['Review', 0.6],
      ['Scheduled', 0.8],
      ['Live', 1],
    ])
    expect(progressNeverFalls(columns)).toBe(true)
  })

  it('writes titles in the language of the plan and keeps the ids', () => {
    const titleOf = (locale: 'en' | 'zh-CN' | 'ru') => {
      const { settings, checks } = defaultPlan({ ...given, locale })
      return [settings.tactics, settings.channels, checks].map((list) => [
        list[0]!.id,
        list[0]!.title,
      ])
    }
    expect(titleOf('zh-CN')).not.toEqual(titleOf('en'))
    expect(titleOf('ru').map(([id]) => id)).toEqual(titleOf('en').map(([id]) => id))
  })

  it('leaves every check unchecked and every tactic in force', () => {
    const { checks, settings } = defaultPlan(given)
    expect(new Set(checks.map((c) => c.state))).toEqual(new Set(['unchecked']))
    expect(settings.tactics.some((t) => t.off)).toBe(false)
  })

  it('hands out a plan of its own each time', () => {
    defaultPlan(given).settings.pillarWeights.know[0] = 0
    expect(defaultPlan(given).settings.pillarWeights.know[0]).toBe(0.45)
  })
})
