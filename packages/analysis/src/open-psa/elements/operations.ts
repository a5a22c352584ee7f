/** How many values an operation takes, and its result. */
export type Arithmetic = {
  readonly least: number;
  readonly most: number;
  readonly of: (values: readonly number[]) => number;
};

const one = { least: 1, most: 1 };
const two = { least: 2, most: 2 };
const four = { least: 4, most: 4 };
const oneOrMore = { least: 1, most: Number.POSITIVE_INFINITY };

/**
 * The numerical operations and the distributions with a closed form of the standard (Open-PSA MEF 5.2.1 and 5.3.1).
 * Rates and times are in whatever unit the document writes both in.
 */
export const operations: ReadonlyMap<string, Arithmetic> = new Map([
  ["pi", { least: 0, most: 0, of: () => Math.PI }],
  ["neg", { ...one, of: ([x]) => -x }],
  ["abs", { ...one, of: ([x]) => Math.abs(x) }],
  ["sqrt", { ...one, of: ([x]) => Math.sqrt(x) }],
  ["exp", { ...one, of: ([x]) => Math.exp(x) }],
  ["log", { ...one, of: ([x]) => Math.log(x) }],
  ["log10", { ...one, of: ([x]) => Math.log10(x) }],
  ["ceil", { ...one, of: ([x]) => Math.ceil(x) }],
  ["floor", { ...one, of: ([x]) => Math.floor(x) }],
  ["sin", { ...one, of: ([x]) => Math.sin(x) }],
  ["cos", { ...one, of: ([x]) => Math.cos(x) }],
  ["tan", { ...one, of: ([x]) => Math.tan(x) }],
  ["asin", { ...one, of: ([x]) => Math.asin(x) }],
  ["acos", { ...one, of: ([x]) => Math.acos(x) }],
  ["atan", { ...one, of: ([x]) => Math.atan(x) }],
  ["sinh", { ...one, of: ([x]) => Math.sinh(x) }],
  ["cosh", { ...one, of: ([x]) => Math.cosh(x) }],
  ["tanh", { ...one, of: ([x]) => Math.tanh(x) }],
  ["pow", { ...two, of: ([base, exponent]) => base ** exponent }],
  ["mod", { ...two, of: ([x, by]) => x % by }],
  ["add", { ...oneOrMore, of: (values) => values.reduce((sum, x) => sum + x) }],
  ["sub", { ...oneOrMore, of: (values) => values.reduce((rest, x) => rest - x) }],
  ["mul", { ...oneOrMore, of: (values) => values.reduce((product, x) => product * x) }],
  ["div", { ...oneOrMore, of: (values) => values.reduce((quotient, x) => quotient / x) }],
  ["min", { ...oneOrMore, of: (values) => values.reduce((least, x) => Math.min(least, x)) }],
  ["max", { ...oneOrMore, of: (values) => values.reduce((most, x) => Math.max(most, x)) }],
  ["mean", { ...oneOrMore, of: (values) => values.reduce((sum, x) => sum + x) / values.length }],
  ["exponential", { ...two, of: ([rate, time]) => -Math.expm1(-rate * time) }],
  ["GLM", { ...four, of: generalizedLife }],
  ["Weibull", { ...four, of: weibull }],
]);

/** Down at a time: failing on demand, failing at a rate and being repaired at a rate. */
function generalizedLife([onDemand, failure, repair, time]: readonly number[]): number {
  const rate = failure + repair;
  if (rate === 0) return onDemand;
  return onDemand * Math.exp(-rate * time) - (failure / rate) * Math.expm1(-rate * time);
}

function weibull([scale, shape, start, time]: readonly number[]): number {
  return time <= start ? 0 : -Math.expm1(-(((time - start) / scale) ** shape));
}
