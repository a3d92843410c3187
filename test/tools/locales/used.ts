/**
 * Which texts code asks for. Keys are put together at run time (`t(`moment.${moment}`)`), so a key is
 * taken for used when a quoted text in the code is that key, or fits it with something in its holes:
 * it may let a forgotten text through, and complains of none that is asked for.
 */
export type Asked = { namespace: string | null; key: RegExp | string }

/** Between two marks on one line. Each mark may open one: texts stand inside texts inside templates. */
const QUOTED = [/'(?=([\w.:-]+)')/g, /"(?=([\w.:-]+)")/g, /`(?=([^`\n]+)`)/g]
const HOLE = /\$\{[^}]*\}/g
const KEY = /^(?:([A-Za-z]+):)?([\w.-]+)$/

export function askedTexts(sources: readonly string[]): Asked[] {
  const quoted = new Set<string>()
  for (const source of sources) {
    for (const marks of QUOTED) for (const [, text] of source.matchAll(marks)) quoted.add(text!)
  }
  return [...quoted].flatMap((text) => askedBy(text))
}

function askedBy(text: string): Asked[] {
  const filled = KEY.exec(text.replace(HOLE, 'hole'))
  if (!filled) return []
  const namespace = filled[1] ?? null
  const key = text.replace(/^[A-Za-z]+:/, '')
  if (!key.includes('${')) return [{ namespace, key }]
  // A bare hole says nothing of the key, unless it says at least the namespace.
  if (namespace === null && !/[A-Za-z]{2}/.test(key.replace(HOLE, ''))) return []
  const parts = key.split(HOLE).map((part) => part.replace(/[.-]/g, '\\$&'))
  return [{ namespace, key: new RegExp(`^${parts.join('.+')}$`) }]
}

/** A namespace that code names must be that one; without, `t` may be bound to any. */
export function isAsked(namespace: string, key: string, asked: readonly Asked[]): boolean {
  const plain = key.replace(/_single$/, '')
  return asked.some(
    (one) =>
      (one.namespace === null || one.namespace === namespace) &&
      (typeof one.key === 'string' ? one.key === plain : one.key.test(plain)),
  )
}
