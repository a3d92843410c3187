import { Button, Chip, MultiSelect, SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { BANDS } from '#shared/coverage/bands.ts'
import {
  ARCHIVED_STATES,
  type CardFilter,
  DUE_STATES,
  NO_FILTER,
  RIGHTS_STATES,
} from '#shared/domain/card-filter.ts'
import { usePlanModel } from '../../backend/context.tsx'
import { useLocale } from '../../i18n/use-language.ts'
import classes from './views.module.css'
import { choicesOf, LIST_FIELDS, type ListField, shortened, valueName } from './filter-names.ts'

/** An empty text is no option that a list can hold. */
const NONE_OPTION = '\u0000'
const toOption = (value: string) => (value === '' ? NONE_OPTION : value)
const fromOption = (option: string) => (option === NONE_OPTION ? '' : option)
/** Most options drawn at once; typing finds the others. */
const LISTED = 100

type Props = {
  filter: CardFilter
  onChange: (filter: CardFilter) => void
  onClose: () => void
}

/** Every condition of the filter. What it offers is looked up once, when it opens. */
export function FilterPanel({ filter, onChange, onClose }: Props) {
  const { t } = useTranslation('views')
  const change = (part: Partial<CardFilter>) => onChange({ ...filter, ...part })
  return (
    <div className={classes.panel}>
      <div className={classes.lists}>
        {LIST_FIELDS.map((field) => (
          <ListFilter
            key={field}
            field={field}
            value={filter[field]}
            onChange={(values) => change({ [field]: values })}
          />
        ))}
      </div>
      <div className={classes.states}>
        <States
          field="due"
          states={DUE_STATES}
          value={filter.due}
          onChange={(due) => change({ due })}
        />
        <States
          field="strength"
          states={BANDS}
          value={filter.strength}
          onChange={(strength) => change({ strength })}
        />
        <States
          field="rights"
          states={RIGHTS_STATES}
          value={filter.rights}
          onChange={(rights) => change({ rights })}
        />
        <div className={classes.flags}>
          {(['stale', 'failingCheck'] as const).map((flag) => (
            <fieldset key={flag} className={classes.group}>
              <legend>{t(`field.${flag}`)}</legend>
              <Chip
                size="xs"
                checked={filter[flag]}
                onChange={(checked) => change({ [flag]: checked })}
              >
                {t(`flag.${flag}`)}
              </Chip>
            </fieldset>
          ))}
          <fieldset className={classes.group}>
            <legend>{t('field.archived')}</legend>
            <SegmentedControl
              aria-label={t('field.archived')}
              data={ARCHIVED_STATES.map((state) => ({
                value: state,
                label: t(`archived.${state}`),
              }))}
              value={filter.archived}
              onChange={(archived) => change({ archived: archived as CardFilter['archived'] })}
            />
          </fieldset>
        </div>
      </div>
      <div className={classes.panelFoot}>
        <Button variant="default" onClick={() => onChange({ ...NO_FILTER, text: filter.text })}>
          {t('filter.clear')}
        </Button>
        <Button onClick={onClose}>{t('filter.close')}</Button>
      </div>
    </div>
  )
}

function ListFilter(props: {
  field: ListField
  value: readonly string[]
  onChange: (values: string[]) => void
}) {
  const { field, value } = props
  const { t } = useTranslation('views')
  const locale = useLocale()
  const model = usePlanModel()
  const data = useMemo(() => {
    const plan = model.state()
    const known = choicesOf(field, plan)
    const values = new Set([...known, ...value])
    return [...values].map((one) => ({
      value: toOption(one),
      label: shortened(valueName(field, one, plan, t, locale)),
    }))
  }, [field, locale, model, t, value])
  return (
    <MultiSelect
      label={t(`field.${field}`)}
      placeholder={value.length === 0 ? t('filter.any') : undefined}
      data={data}
      value={value.map(toOption)}
      onChange={(options) => props.onChange(options.map(fromOption))}
      searchable
      clearable={value.length > 0}
      clearButtonProps={{ 'aria-label': `${t('filter.clear')}: ${t(`field.${field}`)}` }}
      limit={LISTED}
      maxDropdownHeight={220}
      comboboxProps={{ withinPortal: false }}
      classNames={{ pillsList: classes.pills ?? '' }}
    />
  )
}

function States<S extends string>(props: {
  field: 'due' | 'strength' | 'rights'
  states: readonly S[]
  value: readonly S[]
  onChange: (states: S[]) => void
}) {
  const { t } = useTranslation('views')
  const locale = useLocale()
  const plan = usePlanModel().state()
  return (
    <fieldset className={classes.group}>
      <legend>{t(`field.${props.field}`)}</legend>
      <div className={classes.chipRow}>
        {props.states.map((state) => (
          <Chip
            key={state}
            size="xs"
            checked={props.value.includes(state)}
            onChange={(checked) =>
              props.onChange(
                props.states.filter((one) => (one === state ? checked : props.value.includes(one))),
              )
            }
          >
            {valueName(props.field, state, plan, t, locale)}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}
