/** A sheet of that many keywords, in as many words as make some hundred topics. */
export function manyKeywords(count: number, name = 'many.csv'): File {
  const rows = Array.from({ length: count }, (_, at) => {
    return `how to lace shoe ${at % 300} for trail ${at},${at % 5_000}`
  })
  return new File([['Keyword,Volume', ...rows].join('\n')], name)
}
