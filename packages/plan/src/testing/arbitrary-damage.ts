import fc from "fast-check";

/**
 * A text with a few things done to it that happen to files: parts lost, doubled or swapped, words replaced, and put in
 * what the formats of plan files give a meaning to, or what nobody expects in them.
 */
export function damaged(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const damages = fc.array(damage, { minLength: 1, maxLength: 4 });
  return fc.tuple(texts, damages).map(([text, all]) => all.reduce((left, one) => one(left), text));
}

type Damage = (text: string) => string;

/** A place in a text, as a share of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

const length = fc.oneof(fc.nat(3), fc.nat(200));

const troublesome = fc.oneof(
  fc.constantFrom(
    ..."{ } [ ] , : ? - # & * ! | > ' \" % @ \\ \n \r \t \0 \u0001 \u0085 \uFEFF \uD800".split(" "),
  ),
  fc.constantFrom(": ", "- ", "? ", " #", "---\n", "\n...\n", "&x ", "*x", "<<: *x", "|2-\n", "''"),
  fc.constantFrom(
    "!!js/function ",
    "!<x> ",
    '"\\u12"',
    "__proto__",
    "constructor",
    "mainstay: 2\n",
  ),
  fc.constantFrom("null", "~", "no", ".nan", ".inf", "1e999", "0x10", "-0", "30", "P1M", "never"),
);

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, length).map(([at, long]) => (text: string) => {
    const [before, , after] = splitAt(text, at, long);
    return before + after;
  }),
  fc.tuple(place, length).map(([at, long]) => (text: string) => {
    const [before, part, after] = splitAt(text, at, long);
    return before + part + part + after;
  }),
  fc.tuple(place, troublesome).map(([at, strange]) => (text: string) => {
    const [before, , after] = splitAt(text, at, 0);
    return before + strange + after;
  }),
  fc.tuple(place, troublesome).map(([at, strange]) => (text: string) => {
    const [before, , after] = splitAt(text, at, 0);
    return before.replace(/[\w-]*$/, "") + strange + after.replace(/^[\w-]*/, "");
  }),
  fc.tuple(place, place).map(([one, other]) => (text: string) => {
    const lines = text.split("\n");
    const [from, to] = [one, other].map((share) => Math.floor(share * (lines.length - 1)));
    return lines.with(from, lines[to]).with(to, lines[from]).join("\n");
  }),
);

function splitAt(text: string, at: number, long: number): readonly [string, string, string] {
  const start = Math.floor(at * text.length);
  return [text.slice(0, start), text.slice(start, start + long), text.slice(start + long)];
}
