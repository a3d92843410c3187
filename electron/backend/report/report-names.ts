import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import type { ReportTexts } from './texts.ts'

const RUNNING_LENGTH = 90
const FILE_NAME_LENGTH = 60

/** At most `length` characters, on whole ones, with an ellipsis where something was left out. */
function shorten(text: string, length: number): string {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}

/** What stands at the foot of each page; the cover says both names in full. */
export function runningTitle({ name, client }: PlanSettings, texts: ReportTexts): string {
  if (client === '') return shorten(name, RUNNING_LENGTH)
  const short = shorten(client, RUNNING_LENGTH / 3)
  const plan = shorten(name, RUNNING_LENGTH - short.length)
  return texts.text('document.running', { plan, client: short })
}

type Key = Parameters<ReportTexts['text']>[0]
/** How a file is named after its plan, and where the plan has no name that a file can bear. */
type FileNameKeys = { named: Key; unnamed: Key }

/** A name that Windows, macOS and Linux all take, with `.pdf`. */
export function reportFileName(
  plan: string,
  today: IsoDate,
  texts: ReportTexts,
  keys: FileNameKeys = { named: 'document.fileName', unnamed: 'document.fileNameUnnamed' },
): string {
  const name = plan
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
  const base =
    name === ''
      ? texts.text(keys.unnamed, { date: today })
      : texts.text(keys.named, { plan: shorten(name, FILE_NAME_LENGTH), date: today })
  return `${base}.pdf`
}
