import { finish } from "@mainstay/plan";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parsingJson } from "./parsing-json.ts";

const parse = (text: string, piece: number): unknown =>
  finish(parsingJson(new TextEncoder().encode(text), piece));

function outcomeOf(act: () => unknown): unknown {
  try {
    return { value: act() };
  } catch (error) {
    return { isSyntax: error instanceof SyntaxError };
  }
}

const item = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom("[", '"', "\\", ",", "}", "é€😀"),
);
const body = fc.dictionary(
  fc.oneof(fc.string(), fc.constantFrom("edit", "__proto__")),
  fc.oneof(item, fc.array(item)),
);

test("what is parsed in pieces is what is parsed at once", () => {
  fc.assert(
    fc.property(fc.oneof(body, item), fc.integer({ min: 0, max: 40 }), (value, piece) => {
      for (const text of [JSON.stringify(value), JSON.stringify(value, undefined, 1)])
        expect(parse(text, piece)).toEqual(JSON.parse(text));
    }),
  );
});

test("what is no JSON is refused as it is at once", () => {
  const noise = fc.constantFrom("", ",", "[", "]", "{", "}", '"', "\\", "0", " ", ":");
  fc.assert(
    fc.property(body, fc.nat(), fc.nat(), noise, (value, from, length, instead) => {
      const text = JSON.stringify(value);
      const at = from % (text.length + 1);
      const broken = text.slice(0, at) + instead + text.slice(at + (length % 3));
      // Half a character is none in UTF-8.
      if (!broken.isWellFormed()) return;
      expect(outcomeOf(() => parse(broken, 3))).toEqual(outcomeOf(() => JSON.parse(broken)));
    }),
    { numRuns: 1000 },
  );
});

test("short lists are not cut, however many, and long ones beside them are", () => {
  const short = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`a${at}`, [at, at]]));
  const parsing = (value: object) => {
    const steps = parsingJson(new TextEncoder().encode(JSON.stringify(value)), 1000);
    let [taken, step] = [0, steps.next()];
    for (; step.done !== true; step = steps.next()) taken++;
    expect(step.value).toEqual(value);
    return taken;
  };
  const alone = parsing(short);
  expect(alone).toBeLessThan(10);
  const edit = Array.from({ length: 1000 }, (_, at) => `operation ${at}`);
  expect(parsing({ ...short, edit })).toBeGreaterThan(alone + 10);
});

test("a byte order mark is let pass at the beginning alone", () => {
  expect(parse('\uFEFF{"a":[1,2]}', 0)).toEqual({ a: [1, 2] });
  expect(() => parse('{"a":[1,\uFEFF2]}', 0)).toThrow(SyntaxError);
});

test.each([0, 100])("what is no UTF-8 is not taken for anything else, in pieces of %i", (piece) => {
  const bytes = Buffer.from('{"a":["\xff"]}', "latin1");
  expect(() => finish(parsingJson(bytes, piece))).toThrow(TypeError);
});

test.each(['{"a":[1,2,]}', '{"a":[,1,2]}', '{"a":[1,,2]}', '{"a":[]}', '{"a":[1],"a":[2]}'])(
  "%s",
  (text) => {
    expect(outcomeOf(() => parse(text, 0))).toEqual(outcomeOf(() => JSON.parse(text)));
  },
);
