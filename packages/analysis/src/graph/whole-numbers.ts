/** Whole numbers from 0 up, in an array that is no wider than they need. */
export type WholeNumbers = Uint8Array | Uint16Array | Int32Array;

/** So many zeros, in the narrowest array that takes every number below `bound`. */
export function numbersBelow(bound: number, length: number): WholeNumbers {
  if (bound <= 0x100) return new Uint8Array(length);
  return bound <= 0x10000 ? new Uint16Array(length) : new Int32Array(length);
}
