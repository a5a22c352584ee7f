import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collectionNames, encodeOrganisation, encodeRecord } from "../edits/records.ts";
import { idsIn } from "../check/unread.ts";
import { arbitraryPlan } from "../testing/arbitrary-plan.ts";
import { decodeRecords } from "./decode-records.ts";
import { joinFiles } from "./join-files.ts";
import { maxEntries, maxProblems, maxRecordEntries } from "./source.ts";

function decode(content: Readonly<Record<string, unknown>>) {
  const locate = () => ({ file: "plan.json", line: 1, column: 1 });
  return decodeRecords(joinFiles([{ path: "plan.json", content, locate }]));
}

const team = (id: string, fields = {}) => ({ id, kind: "team", name: "A", ...fields });

test("sound records make a plan, and every broken one is told of with all that is wrong", () => {
  const decoded = decode({
    units: [{ id: "u", name: "U" }],
    elements: [
      team("a"),
      team("b", { kind: 1, unit: 2 }),
      "c",
      team("d", { needs: [1, "a", 2] }),
      team("e"),
    ],
  });
  expect(decoded.problems.map(({ path, message }) => `${path.join("/")} ${message}`)).toEqual([
    "elements/1/kind element b kind: is the number 1: write one of function, process, service, application, infrastructure, site, team, supplier, partner, customer, information",
    "elements/1/unit element b unit: is the number 2: put it in quotes, for text is wanted",
    'elements/2 element 3: is "c": write a set of fields',
    "elements/3/needs/0 element d needs 1: is the number 1: write text or a set of fields",
    "elements/3/needs/2 element d needs 3: is the number 2: write text or a set of fields",
  ]);
  expect(decoded.plan.units.map(({ id }) => id)).toEqual(["u"]);
  expect(decoded.plan.elements.map(({ id }) => id)).toEqual(["a", "e"]);
  expect([...decoded.places]).toEqual([["elements", [0, 4]]]);
  expect(decoded.broken.map(({ list, at }) => `${list}/${at}`)).toEqual([
    "elements/1",
    "elements/2",
    "elements/3",
  ]);
  expect(decoded.brokenScales).toEqual([]);
  expect(decoded.isWhole).toBe(true);
});

test("of an organisation with a field that is not known nothing is taken, for that may be a scale", () => {
  const { plan, problems, brokenScales } = decode({ organisation: { nam: "N" } });
  expect(problems.map(({ message }) => message)).toEqual([
    'the organisation: unknown field "nam", did you mean "name"?',
  ]);
  expect(plan.organisation).toEqual({});
  expect(brokenScales).toEqual(["criticalities", "impactScale"]);
});

test("of a broken organisation the fields that are sound are taken", () => {
  const written = { name: 5, criticalities: ["gold"], impactScale: "none" };
  const { plan, problems, brokenScales } = decode({ organisation: written });
  expect(problems).toHaveLength(2);
  expect(plan.organisation).toEqual({ criticalities: ["gold"] });
  expect(brokenScales).toEqual(["impactScale"]);
});

test("a record without an id that can be one is known by its number", () => {
  const { problems, broken } = decode({ units: [{ name: "U" }, { id: "N O", name: "U" }] });
  expect(problems.map(({ message }) => message.split(":", 1)[0])).toEqual([
    "unit 1 id",
    "unit 2 id",
  ]);
  expect(idsIn(broken).get("units")).toEqual(new Set());
});

test("a field with nothing behind it is no field, however deep; an item of a list is one", () => {
  const written = team("a", { unit: null, needs: [{ targets: ["b"], note: null }], tags: null });
  expect(decode({ elements: [written] }).plan).toEqual(
    decode({ elements: [team("a", { needs: [{ targets: ["b"] }] })] }).plan,
  );
  expect(decode({ elements: [team("a", { needs: [null] })] }).problems).toHaveLength(1);
});

test("records are decoded as their schemas say, in lists of any length", () => {
  fc.assert(
    fc.property(arbitraryPlan({ elements: 4, others: 2 }), (plan) => {
      const organisation = encodeOrganisation(plan.organisation);
      const lists = (times: number) =>
        collectionNames.map((list) => {
          const records = plan[list].map((record) => encodeRecord(list, record));
          return [list, Array.from({ length: times }, () => structuredClone(records)).flat()];
        });
      const [short, long] = [1, 600].map((times) =>
        decode({ organisation, ...Object.fromEntries(lists(times)) }),
      );
      expect(short.plan).toEqual(plan);
      for (const list of collectionNames)
        expect(long.plan[list].slice(-plan[list].length)).toEqual(plan[list]);
    }),
    { numRuns: 10 },
  );
});

test("in a long list broken records are told of as in a short one", () => {
  const broken = team("b", { kind: "tem", needs: [{ any: ["a"], loss: 3 }] });
  const [short, long] = [1, 600].map((length) =>
    decode({
      elements: [...Array.from({ length }, (_, at) => team(`a${at}`)), structuredClone(broken)],
    }),
  );
  expect(long.problems.map(({ message }) => message)).toEqual(
    short.problems.map(({ message }) => message),
  );
  expect(short.problems).toHaveLength(2);
});

describe("what is too much", () => {
  const tags = (length: number) => Array.from({ length }, () => "t");

  test("a record with too many entries is refused, the others are read", () => {
    const fitting = maxRecordEntries - Object.keys(team("a", { tags: [] })).length;
    const { plan, problems, isWhole } = decode({
      elements: [team("a", { tags: tags(fitting) }), team("b", { tags: tags(fitting + 1) })],
    });
    expect(plan.elements.map(({ id }) => id)).toEqual(["a"]);
    expect(problems.map(({ message, path }) => `${path.join("/")} ${message}`)).toEqual([
      "elements/1 element b: has more than 200000 entries, which is the most: split it",
    ]);
    expect(isWhole).toBe(true);
  });

  test("records that stand for too many entries together are not read to the end", () => {
    const shared = tags(maxRecordEntries / 2);
    const elements = Array.from({ length: (2 * maxEntries) / maxRecordEntries + 5 }, (_, at) =>
      team(`a${at}`, { tags: shared }),
    );
    const { problems, isWhole } = decode({ elements });
    expect(problems.map(({ message }) => message)).toEqual([
      "element a15: with this record the plan has more than 1600000 entries, which is the most; each alias counts as what it stands for",
    ]);
    expect(isWhole).toBe(false);
  });

  test("once there are too many problems the rest is not looked at", () => {
    const elements = Array.from({ length: 2 * maxProblems }, () => 1);
    const { problems, isWhole } = decode({ elements });
    expect(problems).toHaveLength(maxProblems + 1);
    expect(isWhole).toBe(false);
  });
});
