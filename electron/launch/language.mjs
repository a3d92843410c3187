/**
 * What a terminal or system says its language is, best first: POSIX variables in their order of rank,
 * `C` and `POSIX` being English; where none is set (Windows), the language that Node was started in.
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
export function preferredLanguages(env) {
  const named = ['MOMENT_STUDIO_LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG']
    .map((name) => env[name])
    .find((value) => value)
  return [named ?? Intl.DateTimeFormat().resolvedOptions().locale]
}
