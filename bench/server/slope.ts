/** By how much values rise from one to the next: the slope of the line that fits best, by least squares. */
export function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [rise, run] = values.reduce(
    ([up, along], value, at) => [
      up + (at - middle) * (value - mean),
      along + (at - middle) * (at - middle),
    ],
    [0, 0],
  );
  return run === 0 ? 0 : rise / run;
}
