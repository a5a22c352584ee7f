import { describe, expect, test } from "vitest";
import { officeCatalog } from "../testing/office-catalog.ts";
import { readPlan } from "./read-plan.ts";

const catalogs = [officeCatalog];

function read(...lines: readonly string[]) {
  return readPlan([{ path: "plan.yaml", text: ["mainstay: 1", ...lines, ""].join("\n") }], {
    catalogs,
  });
}

describe("uses in a file", () => {
  test.each([
    ["uses: office"],
    ["uses: [office]"],
    ["uses: { id: office }"],
    ["uses:", "  - office"],
  ])("may be short: %s", (...lines) => {
    const { plan, problems } = read(...lines);
    expect(problems).toEqual([]);
    expect(plan?.uses).toEqual([{ id: "office", features: [], leaveOut: [] }]);
    expect(plan?.elements).toEqual([]);
  });

  test("may stand in one of several files", () => {
    const { plan } = readPlan(
      [
        {
          path: "a.yaml",
          text: "mainstay: 1\nelements:\n  - { id: a, kind: site, name: A, needs: [mail] }",
        },
        { path: "b.yaml", text: "mainstay: 1\nuses: office" },
      ],
      { catalogs },
    );
    expect(plan?.elements.map(({ id }) => String(id))).toEqual(["a"]);
  });

  test.each([
    [["uses: 3"], "uses is the number 3, but a list is wanted: begin each record with `- `", "2:7"],
    [["uses: [office, 3]"], "catalog 2: is the number 3: write text or a set of fields", "2:16"],
    [
      ["uses: Office"],
      'catalog 1: "Office" is not an id: use lower-case letters, digits and single hyphens (kebab-case)',
      "2:7",
    ],
    [
      ["uses: offfice"],
      "catalog offfice: unknown catalog `offfice`, did you mean `office`?",
      "2:7",
    ],
    [
      ["uses:", "  id: office", "  feature: [telephony]"],
      'catalog office: unknown field "feature", did you mean "features"?',
      "4:3",
    ],
    [
      ["uses:", "  - id: office", "    features: [telephony, telephony]"],
      "catalog office features: names telephony twice: name each of the features once",
      "4:15",
    ],
  ])("that are wrong are told where they stand: %j", (lines, message, place) => {
    const { problems } = read(...lines);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    const [{ location }] = problems;
    expect(`${location?.line}:${location?.column}`).toBe(place);
  });

  test("who names something of a use that cannot be read is not at fault", () => {
    const { problems } = read(
      "uses:",
      "  - { id: office, features: telephony }",
      "elements:",
      "  - { id: a, kind: site, name: A, needs: [calls] }",
    );
    expect(problems.map(({ path }) => path.join("/"))).toEqual(["uses/0/features"]);
  });
});

test("what a catalog gives stands where the plan uses it", () => {
  const { locate } = read(
    "elements:",
    "  - { id: mail, kind: service, name: M }",
    "uses:",
    "  - office",
  );
  expect(locate(["elements", 0, "needs", 0])).toMatchObject({ line: 3 });
  expect(locate(["elements", 1, "needs", 0])).toEqual({ file: "plan.yaml", line: 5, column: 5 });
});
