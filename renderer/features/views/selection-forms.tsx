import { Autocomplete, Button, Popover, Select, TagsInput } from '@mantine/core'
import { IconArrowRight, IconCalendar, IconTag, IconUser } from '@tabler/icons-react'
import { useMemo, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { momentSchema, MOMENTS } from '#shared/domain/moment.ts'
import { LIMITS } from '#shared/domain/text.ts'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { choicesOf } from './filter-names.ts'
import type { CardMove } from './use-card-acts.ts'
import classes from './views.module.css'

type Done = Promise<void>

/** A button of the bar that opens a small form; saving closes it and gives the focus back. */
function FormButton(props: {
  name: string
  icon: ReactNode
  children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="top"
      width={260}
      shadow="md"
      trapFocus
      returnFocus
      keepMounted={false}
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={props.icon}
          onClick={() => setOpen((old) => !old)}
        >
          {props.name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={props.name}>{props.children(close)}</Popover.Dropdown>
    </Popover>
  )
}

/** A form of the bar: fields and what to do with them. */
function BulkForm(props: { onSave: () => Done; close: () => void; children: ReactNode }) {
  const save = async (event: FormEvent) => {
    event.preventDefault()
    props.close()
    await props.onSave()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)}>
      {props.children}
    </form>
  )
}

export function MoveForm(props: { onMove: (to: CardMove) => Done }) {
  const { t } = useTranslation('views')
  return (
    <FormButton name={t('select.move')} icon={<IconArrowRight size={15} aria-hidden="true" />}>
      {(close) => <MoveFields close={close} onMove={props.onMove} />}
    </FormButton>
  )
}

function MoveFields(props: { close: () => void; onMove: (to: CardMove) => Done }) {
  const { t } = useTranslation('views')
  const columns = usePlan((plan) => plan.columns)
  const [moment, setMoment] = useState<string | null>(null)
  const [columnId, setColumnId] = useState<string | null>(null)
  const to: CardMove = {
    ...(moment !== null && { moment: momentSchema.parse(moment) }),
    ...(columnId !== null && { columnId }),
  }
  return (
    <BulkForm close={props.close} onSave={() => props.onMove(to)}>
      <Select
        label={t('select.moment')}
        placeholder={t('select.stay')}
        clearable
        clearButtonProps={{ 'aria-label': t('select.stay') }}
        data={MOMENTS.map((one) => ({ value: one, label: t(`app:moment.${one}`) }))}
        value={moment}
        onChange={setMoment}
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label={t('select.column')}
        placeholder={t('select.stay')}
        clearable
        clearButtonProps={{ 'aria-label': t('select.stay') }}
        data={columns.map((one) => ({ value: one.id, label: one.title }))}
        value={columnId}
        onChange={setColumnId}
        comboboxProps={{ withinPortal: false }}
      />
      <div className={classes.formFoot}>
        <Button type="submit" disabled={moment === null && columnId === null}>
          {t('select.moveDo')}
        </Button>
      </div>
    </BulkForm>
  )
}

export function AssignForm(props: { onAssign: (owner: string | null) => Done }) {
  const { t } = useTranslation('views')
  return (
    <FormButton name={t('select.assign')} icon={<IconUser size={15} aria-hidden="true" />}>
      {(close) => <AssignFields close={close} onAssign={props.onAssign} />}
    </FormButton>
  )
}

function AssignFields(props: { close: () => void; onAssign: (owner: string | null) => Done }) {
  const { t } = useTranslation('views')
  const model = usePlanModel()
  const [owner, setOwner] = useState('')
  const owners = useMemo(() => choicesOf('owners', model.state()).filter(Boolean), [model])
  const wanted = owner.trim()
  return (
    <BulkForm close={props.close} onSave={() => props.onAssign(wanted)}>
      <Autocomplete
        label={t('select.owner')}
        data-autofocus
        maxLength={LIMITS.id}
        limit={50}
        data={owners}
        value={owner}
        onChange={setOwner}
        comboboxProps={{ withinPortal: false, position: 'top' }}
      />
      <div className={classes.formFoot}>
        <Button
          variant="default"
          onClick={() => {
            props.close()
            void props.onAssign(null)
          }}
        >
          {t('select.noOwner')}
        </Button>
        <Button type="submit" disabled={!wanted}>
          {t('select.assignDo')}
        </Button>
      </div>
    </BulkForm>
  )
}

type Tagging = { ids: ReadonlySet<string>; onTag: (add: string[], remove: string[]) => Done }

export function TagForm(props: Tagging) {
  const { t } = useTranslation('views')
  return (
    <FormButton name={t('select.tag')} icon={<IconTag size={15} aria-hidden="true" />}>
      {(close) => <TagFields close={close} {...props} />}
    </FormButton>
  )
}

function TagFields(props: Tagging & { close: () => void }) {
  const { t } = useTranslation('views')
  const model = usePlanModel()
  const [add, setAdd] = useState<string[]>([])
  const [remove, setRemove] = useState<string[]>([])
  const known = useMemo(() => choicesOf('tags', model.state()).filter(Boolean), [model])
  const theirs = useMemo(() => {
    const { cards } = model.state()
    return [...new Set([...props.ids].flatMap((id) => cards.get(id)?.tags ?? []))]
  }, [model, props.ids])
  const trimmed = (tags: string[]) => [...new Set(tags.map((tag) => tag.trim()))].filter(Boolean)
  return (
    <BulkForm close={props.close} onSave={() => props.onTag(add, remove)}>
      <TagsInput
        label={t('select.addTags')}
        data-autofocus
        acceptValueOnBlur
        limit={50}
        data={known}
        value={add}
        onChange={(tags) => setAdd(trimmed(tags))}
        comboboxProps={{ withinPortal: false, position: 'top' }}
      />
      <TagsInput
        label={t('select.removeTags')}
        acceptValueOnBlur
        limit={50}
        data={theirs}
        value={remove}
        onChange={(tags) => setRemove(trimmed(tags))}
        comboboxProps={{ withinPortal: false, position: 'top' }}
      />
      <div className={classes.formFoot}>
        <Button type="submit" disabled={add.length + remove.length === 0}>
          {t('select.tagDo')}
        </Button>
      </div>
    </BulkForm>
  )
}

export function ScheduleForm(props: { onSchedule: (dueOn: string | null) => Done }) {
  const { t } = useTranslation('views')
  return (
    <FormButton name={t('select.schedule')} icon={<IconCalendar size={15} aria-hidden="true" />}>
      {(close) => <ScheduleFields close={close} onSchedule={props.onSchedule} />}
    </FormButton>
  )
}

function ScheduleFields(props: { close: () => void; onSchedule: (dueOn: string | null) => Done }) {
  const { t } = useTranslation('views')
  const [dueOn, setDueOn] = useState<IsoDate | null>(null)
  return (
    <BulkForm close={props.close} onSave={() => props.onSchedule(dueOn)}>
      <DateField
        label={t('select.due')}
        value={dueOn}
        onSave={(date) => {
          setDueOn(date)
          return Promise.resolve(true)
        }}
      />
      <div className={classes.formFoot}>
        <Button
          variant="default"
          onClick={() => {
            props.close()
            void props.onSchedule(null)
          }}
        >
          {t('select.noDue')}
        </Button>
        <Button type="submit" disabled={dueOn === null}>
          {t('select.scheduleDo')}
        </Button>
      </div>
    </BulkForm>
  )
}
