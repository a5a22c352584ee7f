/**
 * The number that stands in a text from one place to another, exactly that which `Number` gives for it; NaN for what is none. Digits
 * with a point are read where they stand: a whole number that is exact, divided by a power of ten that is exact, is rounded once.
 */
export function numberIn(text: string, from: number, to: number): number {
  let whole = 0;
  let point = -1;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - zero;
    if (digit >= 0 && digit <= 9) whole = whole * 10 + digit;
    else if (digit === dot && point === -1) point = at;
    else return numberOf(text.slice(from, to));
  }
  const decimals = point === -1 ? 0 : to - point - 1;
  const isPlain = to - from > (point === -1 ? 0 : 1);
  const power = powers[decimals];
  if (!isPlain || whole > Number.MAX_SAFE_INTEGER || power === undefined)
    return numberOf(text.slice(from, to));
  return whole / power;
}

const zero = 0x30;
const dot = 0x2e - zero;

/** The powers of ten that are exact. */
const powers = Array.from({ length: 23 }, (_, at) => Number(`1e${at}`));

/** `Number` takes nothing for zero. */
function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}
