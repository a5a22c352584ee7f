/**
 * How many cuts there are, as people read it: in full up to 15 digits, and beyond that its size, as
 * "≈ 6.22 × 10^339". JSON documents have every digit.
 */
export function numberOfCuts(number: bigint): string {
  const digits = String(number);
  if (digits.length <= mostDigits) return number.toLocaleString("en");
  const shown = (Number(digits.slice(0, 15)) / 1e14).toFixed(2);
  return `≈ ${shown} × 10^${digits.length - 1}`;
}

const mostDigits = 15;
