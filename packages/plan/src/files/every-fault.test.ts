import fc from "fast-check";
import { expect, test } from "vitest";
import { collectionNames, encodeOrganisation, encodeRecord } from "../edits/records.ts";
import { arbitraryPlan } from "../testing/arbitrary-plan.ts";
import { isMapping } from "./mapping.ts";
import { readPlan } from "./read-plan.ts";

type Content = Readonly<Record<string, readonly unknown[]>>;
type Fault = { readonly list: string; readonly at: number; readonly field: string };

/** What can be wrong with the records of a list, each by itself: a field of the wrong type, one that is not known, a name that leads nowhere. */
const faultyFields: Readonly<Record<string, readonly string[]>> = {
  organisation: ["name"],
  units: ["name", "parent"],
  people: ["name", "unit", "backup"],
  elements: ["name", "colour", "unit", "owner", "criticality", "needs"],
  scenarios: ["name", "colour", "owner"],
  strategies: ["name", "scenarios"],
  sops: ["name", "needs", "copies"],
  impactAnalyses: ["name", "colour", "element", "criticality"],
  trainings: ["name", "also"],
  actions: ["name", "owner"],
};
const lists = new Set(["scenarios", "copies", "also"]);

const contents = arbitraryPlan({ elements: 4, others: 2 }).map(
  (plan): Content => ({
    organisation: [encodeOrganisation(plan.organisation)],
    ...Object.fromEntries(
      collectionNames.map((list) => [list, plan[list].map((one) => encodeRecord(list, one))]),
    ),
  }),
);

test("each of several faults is told at once, and nothing else", () => {
  const faulty = contents.chain((content) =>
    fc.record({
      content: fc.constant(content),
      faults: fc.subarray(faultsOf(content), { minLength: 1 }),
    }),
  );
  fc.assert(
    fc.property(faulty, ({ content, faults }) => {
      const { organisation = [], ...records } = faults.reduce(withFault, content);
      const written = { mainstay: 1, organisation: organisation[0], ...records };
      const text = JSON.stringify(written, undefined, 2);
      const { problems } = readPlan([{ path: "plan.json", text }]);
      const told = problems.map(({ message }) => message);
      expect(told).toHaveLength(faults.length);
      expect(new Set(problems.map(({ location }) => location?.line)).size).toBe(faults.length);
      for (const name of faults.flatMap((fault) => nameIn(fault) ?? []))
        expect(told.filter((message) => message.includes(`\`${name}\``))).toHaveLength(1);
    }),
  );
});

function faultsOf(content: Content): Fault[] {
  return Object.entries(faultyFields).flatMap(([list, fields]) =>
    (content[list] ?? []).flatMap((_, at) => fields.map((field) => ({ list, at, field }))),
  );
}

function withFault(content: Content, fault: Fault): Content {
  const { list, at, field } = fault;
  const records = content[list] ?? [];
  const record = isMapping(records[at]) ? records[at] : {};
  return {
    ...content,
    [list]: records.with(at, { ...record, [field]: faulty(fault, record[field]) }),
  };
}

/** What stands in a field that is at fault; of needs, after what stood there. */
function faulty(fault: Fault, before: unknown): unknown {
  const name = nameIn(fault);
  if (name === undefined) return 5;
  if (fault.field === "needs")
    return [...(Array.isArray(before) ? before : []), needOf(name, fault.at)];
  return lists.has(fault.field) ? [name] : name;
}

/** The name that leads nowhere; undefined where the fault is another. */
function nameIn({ list, at, field }: Fault): string | undefined {
  if (field === "name" || field === "colour") return undefined;
  return `lost-${list.toLowerCase()}-${at}-${field}`;
}

/** A requirement, in turn in each of the forms that files have. */
function needOf(name: string, turn: number): unknown {
  return [name, { any: [name] }, { targets: [name], note: "Somebody said so" }][turn % 3];
}
