import fc from "fast-check";
import { expect, test } from "vitest";
import { fixtures } from "../testing/fixtures.ts";
import { accountedRows, readAll } from "../testing/read-all.ts";

const texts = fixtures.map(({ text }) => text);
const lines = texts.flatMap((text) => text.split("\n"));
const anyText = fc.constantFrom(...texts);

/** Nothing throws, and every row is accounted for, whatever the text. */
function holds(text: string): void {
  const { file, connections } = readAll(text, { piece: 64 });
  expect(accountedRows(file)).toBe(file.rows);
  for (const { port, from, to, connections: count } of connections) {
    expect(port).toBeGreaterThanOrEqual(0);
    expect(port).toBeLessThanOrEqual(65_535);
    expect(Number.isFinite(from) && Number.isFinite(to) && count >= 0).toBe(true);
  }
}

test("bytes that mean nothing are read as nothing", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) =>
      holds(new TextDecoder("latin1").decode(bytes)),
    ),
    { numRuns: 300 },
  );
});

test("any text after the beginning of a known format is survived", () => {
  fc.assert(
    fc.property(
      anyText,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.string({ unit: "binary", maxLength: 300 }),
      (text, share, noise) => holds(text.slice(0, Math.floor(text.length * share)) + noise),
    ),
    { numRuns: 500 },
  );
});

test("letters that are changed, missing or doubled are survived", () => {
  fc.assert(
    fc.property(
      anyText,
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.constantFrom("", '"', "\t", ",", "{", "}", "-", "9", "\0", "\n", "é"),
        ),
        {
          minLength: 1,
          maxLength: 20,
        },
      ),
      (text, changes) => {
        let changed = text;
        for (const [where, letter] of changes) {
          const at = where % changed.length;
          changed = changed.slice(0, at) + letter + changed.slice(at + 1);
        }
        holds(changed);
      },
    ),
    { numRuns: 700 },
  );
});

test("lines of all formats spliced together are survived", () => {
  fc.assert(
    fc.property(anyText, fc.array(fc.constantFrom(...lines), { maxLength: 40 }), (text, spliced) =>
      holds([text, ...spliced].join("\n")),
    ),
    { numRuns: 300 },
  );
});

test("JSON of any shape is survived", () => {
  fc.assert(
    fc.property(fc.array(fc.json(), { maxLength: 10 }), (documents) => holds(documents.join("\n"))),
    { numRuns: 200 },
  );
});

test("JSON whose members have values of any kind is survived", () => {
  const items = fixtures.flatMap(({ text }) =>
    text.startsWith("{")
      ? text.split("\n").filter((line) => line.startsWith('{"') && line.endsWith("}"))
      : [],
  );
  fc.assert(
    fc.property(fc.constantFrom(...items), fc.nat(), fc.jsonValue(), (item, which, value) => {
      const parsed: Record<string, unknown> = JSON.parse(item);
      const keys = Object.keys(parsed);
      parsed[keys[which % keys.length] ?? ""] = value;
      holds(`${item}\n${JSON.stringify(parsed)}\n`);
    }),
    { numRuns: 500 },
  );
});

test("a time that is in no calendar has its row left out", () => {
  const row = {
    ts: 1.797e305,
    "id.orig_h": "10.1.0.5",
    "id.orig_p": 50_002,
    "id.resp_h": "10.1.0.6",
    "id.resp_p": 443,
    proto: "tcp",
    conn_state: "SF",
  };
  const { file, connections } = readAll(JSON.stringify({ ...row, duration: 1 }));
  expect(connections).toEqual([]);
  expect(file.leftOut).toMatchObject([{ why: "has a time that is in no calendar", rows: 1 }]);
});
