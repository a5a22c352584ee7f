/** A level rounded to 9 decimals, the precision at which levels are compared (continuity-model §0). */
export function roundedLevel(level: number): number {
  return Math.round(level * 1e9) / 1e9;
}
