/** What a language's punctuation forbids; each rule holds whatever the text says. */
const RULES: Record<string, [RegExp, string][]> = {
  en: [
    [/"/, 'straight quotes: use “ ”'],
    [/\.\.\./, 'three dots: use …'],
  ],
  'zh-CN': [
    [/\p{Script=Han}[,;:!?]/u, 'half-width punctuation after a Chinese character'],
    [/\p{Script=Han}\.(?!\d)/u, 'half-width full stop after a Chinese character'],
    [/\p{Script=Han} +\p{Script=Han}/u, 'a space between Chinese characters'],
    [/\p{Script=Han}\(|\)\p{Script=Han}/u, 'half-width brackets'],
    [/ [，。；：！？）]|[，。；：！？（] /, 'a space beside full-width punctuation'],
    [/["«»]/, 'quotes of another language: use “ ”'],
    [/\.\.\./, 'three dots: use …'],
  ],
  ru: [
    [/["“”]/, 'quotes of another language: use « »'],
    [/ - /, 'a hyphen for a dash: use —'],
    [/ —/, 'a dash that may begin a line: put a non-breaking space before it'],
    [/(?:\d|\}\}) %/, 'a percent sign that may begin a line: put a non-breaking space before it'],
    [/\.\.\./, 'three dots: use …'],
  ],
}

/** Names of files and commands keep their own marks. */
const NOT_PROSE = /`[^`]*`|--[\w=…]+|\{\{[^}]*\}\} - /g

export function proseProblems(where: string, language: string, text: string): string[] {
  const prose = text.replace(NOT_PROSE, 'x')
  return (RULES[language] ?? [])
    .filter(([wrong]) => wrong.test(prose))
    .map(([, why]) => `${why}: ${where}`)
}
