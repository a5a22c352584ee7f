/**
 * A label of a host name in the ASCII form that names have in the DNS: `bücher` is `xn--bcher-kva` (RFC 3492, with the
 * parameters of section 5). Labels in ASCII stay as they are.
 */
export function toAsciiLabel(label: string): string {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < firstExtended);
  if (basic.length === points.length) return label;
  return `xn--${String.fromCodePoint(...basic)}${basic.length > 0 ? "-" : ""}${encoded(points, basic.length)}`;
}

const firstExtended = 0x80;
const [base, least, most, skew, damp, firstBias] = [36, 1, 26, 38, 700, 72];

/** What comes after the ASCII characters: for each other one, lowest first, how far on in the order of insertions it stands. */
function encoded(points: readonly number[], basic: number): string {
  let [point, delta, bias, handled, digits] = [firstExtended, 0, firstBias, basic, ""];
  while (handled < points.length) {
    const next = Math.min(...points.filter((other) => other >= point));
    delta += (next - point) * (handled + 1);
    point = next;
    for (const other of points) {
      if (other < point) delta++;
      if (other !== point) continue;
      digits += variableLength(delta, bias);
      bias = adapted({ delta, count: handled + 1, isFirst: handled === basic });
      delta = 0;
      handled++;
    }
    delta++;
    point++;
  }
  return digits;
}

function variableLength(delta: number, bias: number): string {
  let [rest, digits] = [delta, ""];
  for (let place = base; ; place += base) {
    const threshold = Math.max(least, Math.min(most, place - bias));
    if (rest < threshold) return digits + digitOf(rest);
    digits += digitOf(threshold + ((rest - threshold) % (base - threshold)));
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

type Inserted = { readonly delta: number; readonly count: number; readonly isFirst: boolean };

function adapted({ delta, count, isFirst }: Inserted): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / count);
  let places = 0;
  for (; rest > ((base - least) * most) >> 1; places += base)
    rest = Math.floor(rest / (base - least));
  return places + Math.floor(((base - least + 1) * rest) / (rest + skew));
}

/** 0 to 25 are a to z, 26 to 35 are 0 to 9. */
function digitOf(value: number): string {
  return String.fromCodePoint(value < 26 ? value + 0x61 : value - 26 + 0x30);
}
