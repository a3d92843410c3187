import { z } from 'zod'
import { idSchema } from './text.ts'

/** The largest file that a card takes, in bytes: 25 MB. */
export const LARGEST_ATTACHMENT = 25 * 1024 * 1024
/** The largest small picture of an image, in bytes. */
export const LARGEST_THUMBNAIL = 256 * 1024
export const MOST_ATTACHMENTS = 500
const LONGEST_NAME = 200

const side = z.number().int().min(1).max(1_000_000).nullable()

/**
 * A file on a card. Its bytes lie in the plan's file under their hash, once however many cards have
 * them. Width and height in pixels, for images.
 */
export const attachmentSchema = z.object({
  id: idSchema,
  cardId: idSchema,
  name: z.string().min(1).max(LONGEST_NAME),
  mime: z.string().max(200),
  size: z.number().int().min(0).max(LARGEST_ATTACHMENT),
  /** Lower-case hex of the bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  width: side,
  height: side,
  /** Milliseconds since 1970. */
  addedAt: z.number().int().min(0),
})
export type Attachment = z.infer<typeof attachmentSchema>

/** Types that are known by the first bytes of a file, whatever its name says. */
const SIGNATURES: readonly {
  mime: string
  fits: (at: (i: number, text: string) => boolean) => boolean
}[] = [
  { mime: 'image/png', fits: (at) => at(0, '\x89PNG\r\n\x1a\n') },
  { mime: 'image/jpeg', fits: (at) => at(0, '\xff\xd8\xff') },
  { mime: 'image/gif', fits: (at) => at(0, 'GIF87a') || at(0, 'GIF89a') },
  { mime: 'image/webp', fits: (at) => at(0, 'RIFF') && at(8, 'WEBP') },
  { mime: 'image/avif', fits: (at) => at(4, 'ftypavif') || at(4, 'ftypavis') },
  { mime: 'image/bmp', fits: (at) => at(0, 'BM') && at(6, '\0\0\0\0') },
  { mime: 'application/pdf', fits: (at) => at(0, '%PDF-') },
]

const PLAIN_MIME = /^(?!image\/)[a-z]+\/[a-z0-9][a-z0-9.+-]*$/

/**
 * The type of a file: what its bytes show; else what was claimed, unless that is an image, which
 * the bytes would have shown; else unknown bytes. SVG counts as an image: windows show it only in
 * an `img`, where it runs nothing and loads nothing.
 */
export function mimeOf(bytes: Uint8Array, claimed: string): string {
  const at = (from: number, text: string) =>
    bytes.length >= from + text.length &&
    [...text].every((letter, i) => bytes[from + i] === letter.charCodeAt(0))
  const shown = SIGNATURES.find(({ fits }) => fits(at))?.mime
  if (shown) return shown
  if (isSvg(bytes)) return 'image/svg+xml'
  const mime = claimed.toLowerCase().split(';', 1)[0]!.trim()
  return PLAIN_MIME.test(mime) && mime.length <= 200 ? mime : 'application/octet-stream'
}

export const isImage = (mime: string): boolean => mime.startsWith('image/')

/** Letters of the start of a text file: white space, an XML declaration and comments may come first. */
function isSvg(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 4_096))
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE\s+svg[^>]*>\s*)*<svg[\s>]/i.test(
    start,
  )
}

/**
 * A file's name as it is kept: the last part of a path, without letters that steer the text or cannot
 * be seen, no longer than 200 with its ending kept.
 */
export function attachmentName(given: string): string {
  const name = (given.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (name === '' || /^\.+$/.test(name)) return 'file'
  if (name.length <= LONGEST_NAME) return name
  const ending = /\.[A-Za-z0-9]{1,12}$/.exec(name)?.[0] ?? ''
  return `${cutLetters(name, LONGEST_NAME - ending.length)}${ending}`
}

/** At most `length` code units, no letter cut in half. */
function cutLetters(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}
