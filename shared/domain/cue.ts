/** Most characters of a cue. */
export const CUE_LENGTH = 200

const LIKE = 'like:'
const INTENT = 'intent:'

/**
 * What decided a keyword's moment, as it is kept in its `cue`: words of the phrase as they stand
 * there, another phrase whose moment a person has set (`like:…`), or what a tool says (`intent:…`).
 * The language of the reader comes in only where it is shown.
 */
export type Cue =
  | { by: 'words'; words: string }
  | { by: 'likeness'; phrase: string }
  | { by: 'intent'; intent: string }

export const byLikeness = (phrase: string): string =>
  LIKE + phrase.slice(0, CUE_LENGTH - LIKE.length)

export const byIntent = (intent: string): string => INTENT + intent

export function readCue(cue: string): Cue {
  if (cue.startsWith(LIKE)) return { by: 'likeness', phrase: cue.slice(LIKE.length) }
  if (cue.startsWith(INTENT)) return { by: 'intent', intent: cue.slice(INTENT.length) }
  return { by: 'words', words: cue }
}
