/** By their place among a moment's weights. */
export const PILLARS = ['there', 'useful', 'quick'] as const
