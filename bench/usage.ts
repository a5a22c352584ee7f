import { applicationMap, type MeasuredEvidence } from "@mainstay/analysis";
import { readUsage, unitNames, usageByUnit, usageTally } from "@mainstay/m365";
import { type Plan, UnitId } from "@mainstay/plan";
import { layeredPlan } from "./layered-plan.ts";
import { bytesOf, race } from "./measure.ts";
import { type Benchmark, byteWords, type Row, timesWords, timeWords } from "./row.ts";

/** How a report and a list of users are read, and how the application map of a large plan is drawn. */
export const usage: Benchmark = {
  name: "usage",
  title:
    "Usage of a large tenant: medians, beside what the platform takes to split or parse the same text",
  *run(isQuick) {
    const people = isQuick ? 20_000 : 200_000;
    yield* readingRows(people);
    for (const units of [50, 200]) yield mapRow(20_000, units);
  },
};

/** Files come in pieces as a stream gives them. */
const piece = 65_536;

function* readingRows(people: number): Generator<Row> {
  const names = Array.from({ length: people }, (_, at) => `user-${at}@tenant.example`);
  const report = [
    "Report Refresh Date,User Principal Name,Last Activity Date,Is Deleted,Deleted Date,Assigned Products,Team Chat Message Count,Private Chat Message Count,Call Count,Meeting Count,Has Other Action,Report Period",
    ...names.map(
      (name, at) =>
        `2026-11-20,${name},2026-${at % 3 === 0 ? "07" : "11"}-19,False,,"A, B",${at % 7},${at % 5},0,${at % 3},No,30`,
    ),
  ].join("\n");
  const users = JSON.stringify({
    value: names.map((userPrincipalName, at) => ({
      userPrincipalName,
      accountEnabled: true,
      userType: "Member",
      department: `Unit ${at % 12}`,
      assignedLicenses: [{ skuId: "11111111-0000-4000-8000-000000000001", disabledPlans: [] }],
    })),
  });
  const row = (question: string, text: string, peer: () => unknown): Row => {
    const [ours, theirs] = race([() => read({ text }), peer], 3);
    return {
      size: `${people.toLocaleString("en")} people, ${byteWords(text.length)}`,
      question,
      Mainstay: timeWords(ours),
      platform: timeWords(theirs),
      ratio: timesWords(ours, theirs),
      memory: byteWords(bytesOf(() => read({ text }))),
    };
  };
  yield row("read a report (CSV)", report, () => report.split("\n").map((line) => line.split(",")));
  yield row("read users (JSON)", users, () => JSON.parse(users));
  const tally = read({ report, users });
  const [counting] = race([() => usageByUnit(tally, unitNames([], new Map()))], 3);
  yield {
    size: `${people.toLocaleString("en")} people`,
    question: "count people by unit",
    Mainstay: timeWords(counting),
    platform: "",
    ratio: "",
    memory: "",
  };
}

function read(texts: Readonly<Record<string, string>>) {
  const tally = usageTally({ by: "department", days: 30 });
  for (const [name, text] of Object.entries(texts)) {
    const reader = readUsage(name, tally);
    for (let at = 0; at < text.length; at += piece) reader.write(text.slice(at, at + piece));
    const { problem, rejected } = reader.end();
    if (problem !== undefined || rejected.length > 0) throw new Error(`${name} was not read whole`);
  }
  return tally;
}

function mapRow(elements: number, units: number): Row {
  const plan = inUnits(layeredPlan({ elements, targets: elements * 3, seed: 1 }), units);
  const evidence = plan.units.flatMap(({ id }) =>
    plan.elements.slice(elements / 4, elements / 4 + 25).map(
      ({ id: service }): MeasuredEvidence => ({
        unit: id,
        service,
        kind: "active",
        users: 3,
        ofUsers: 10,
        source: "made up",
      }),
    ),
  );
  const [ours] = race([() => applicationMap(plan, { evidence })], 5);
  return {
    size: `${elements.toLocaleString("en")} elements, ${units} units`,
    question: "draw the application map",
    Mainstay: timeWords(ours),
    platform: "",
    ratio: "",
    memory: byteWords(bytesOf(() => applicationMap(plan, { evidence }))),
  };
}

/** The same plan with its elements spread over a tree of units, five below each. */
function inUnits(plan: Plan, number: number): Plan {
  const units = Array.from({ length: number }, (_, at) => ({
    id: UnitId.parse(`unit-${at}`),
    name: `Unit ${at}`,
    headcount: 10,
    ...(at === 0 ? {} : { parent: UnitId.parse(`unit-${Math.floor((at - 1) / 5)}`) }),
  }));
  return {
    ...plan,
    units,
    elements: plan.elements.map((element, at) => ({ ...element, unit: units[at % number].id })),
  };
}
