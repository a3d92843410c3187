export const BANDS = ['gap', 'partial', 'good', 'strong'] as const
export type Band = (typeof BANDS)[number]

/** The band of a score of 0 to 100: below 40, 40–69, 70–84, 85 and above (coverage-model §4). */
export function bandOf(score: number): Band {
  if (score >= 85) return 'strong'
  if (score >= 70) return 'good'
  return score >= 40 ? 'partial' : 'gap'
}
