import type { TFunction } from 'i18next'

/** Texts kept at most; a board's tiles say some hundred different ones. */
const MOST = 5_000

const kept = new WeakMap<object, unknown>()

/**
 * The texts of `t`, each made once for its values: hundreds of tiles that come with every scroll say
 * the same few things. A change of language brings another `t`, and with it other texts.
 */
export function rememberedTexts<T extends TFunction<never>>(t: T): T {
  const known = kept.get(t) as T | undefined
  if (known) return known
  const texts = new Map<string, string>()
  const remembered = ((key: string, values?: Readonly<Record<string, string | number>>) => {
    const name = values ? `${key}\n${Object.values(values).join('\n')}` : key
    const text =
      texts.get(name) ?? String((t as unknown as (...a: unknown[]) => string)(key, values))
    if (texts.size >= MOST) texts.clear()
    texts.set(name, text)
    return text
  }) as unknown as T
  kept.set(t, remembered)
  return remembered
}
