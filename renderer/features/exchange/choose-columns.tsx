import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportAnswer, ImportQuestion } from '#shared/contract/imports.ts'
import { MAPPED_ROLES } from '#shared/keyword-import/answers.ts'
import type { MappedRole } from '#shared/keyword-import/answers.ts'
import classes from './import.module.css'

type Roles = Partial<Record<MappedRole, number>>
const NONE = 'none'

/** The top of a table, where a person says which column holds what. */
export function ChooseColumns(props: {
  question: Extract<ImportQuestion, { ask: 'columns' }>
  onAnswer: (answer: ImportAnswer) => void
  onSkip: () => void
}) {
  const { file, view } = props.question
  const { t } = useTranslation('importWizard')
  const [roles, setRoles] = useState<Roles>(view.roles)
  const [headed, setHeaded] = useState(view.headerRow > 0)
  const headings = headingsOf(view, headed)
  const width = Math.max(view.header.length, ...view.rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => at)

  const choose = (at: number, chosen: string) => {
    const others = Object.entries(roles).filter(([role, held]) => held !== at && role !== chosen)
    const next = Object.fromEntries(others) as Roles
    setRoles(chosen === NONE ? next : { ...next, [chosen]: at })
  }
  const roleAt = (at: number) => MAPPED_ROLES.find((role) => roles[role] === at) ?? NONE
  const options = [
    { value: NONE, label: t('columns.unused') },
    ...MAPPED_ROLES.map((role) => ({ value: role, label: t(`import:roles.${role}`) })),
  ]

  return (
    <Stack>
      <Text style={{ overflowWrap: 'anywhere' }}>{t('columns.ask', { file })}</Text>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('columns.table')}>
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map((at) => (
                <th
                  key={at}
                  scope="col"
                  className={classes.choice}
                  data-chosen={roleAt(at) !== NONE}
                >
                  <NativeSelect
                    size="xs"
                    data={options}
                    value={roleAt(at)}
                    aria-label={t('columns.label', { column: headings.titles[at] || at + 1 })}
                    onChange={(event) => choose(at, event.currentTarget.value)}
                  />
                  {headings.titles[at]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {headings.rows.map((row, index) => (
              <tr key={index}>
                {columns.map((at) => (
                  <td key={at} data-chosen={roleAt(at) !== NONE}>
                    {row[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Checkbox
        label={t('columns.headed')}
        checked={headed}
        onChange={(event) => setHeaded(event.currentTarget.checked)}
      />
      <Group justify="space-between">
        <Button variant="default" onClick={props.onSkip}>
          {t('columns.skip')}
        </Button>
        <Group gap="sm">
          {roles.keyword === undefined && (
            <Text size="xs" c="dimmed">
              {t('columns.missing')}
            </Text>
          )}
          <Button
            disabled={roles.keyword === undefined}
            onClick={() => {
              const { delimiter } = view
              props.onAnswer({ file, columns: { delimiter, headerRow: headings.line, roles } })
            }}
          >
            {t('columns.use')}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}

/** Titles and rows with the first row as headings, or as a keyword like the others. */
function headingsOf(view: Extract<ImportQuestion, { ask: 'columns' }>['view'], headed: boolean) {
  const { header, headerRow, firstRow, rows } = view
  if (headed && headerRow === 0) {
    return { line: firstRow, titles: rows[0] ?? [], rows: rows.slice(1) }
  }
  if (headed) return { line: headerRow, titles: header, rows }
  return { line: 0, titles: [], rows: headerRow > 0 ? [header, ...rows] : rows }
}
