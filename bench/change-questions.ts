import {
  findingsOf,
  inspect,
  inspectAfter,
  lint,
  strategyBase,
  tryStrategies,
} from "@mainstay/analysis";
import { applyToValid, type Edit, type Plan } from "@mainstay/plan";
import { median, milliseconds } from "./measure.ts";
import { dressedPlan } from "./pages/dressed-plan.ts";
import { type Benchmark, type Row, timesWords, timeWords } from "./row.ts";

const today = "2026-03-01";

/** What an edit changes of what the rules find, and what strategies are worth, by what they change. */
export const changeQuestions: Benchmark = {
  name: "changes",
  title:
    "A plan after a change: the findings by what the change may have altered, beside all of them; and strategies",
  *run(isQuick) {
    const elements = isQuick ? 2000 : 20_000;
    const plan = dressedPlan(elements);
    const size = `${elements.toLocaleString("en")} elements`;
    const before = inspect(plan, { today });
    findingsOf(before);
    for (const { what, edit } of editsOf(plan)) {
      const edited = applyToValid(plan, edit);
      if ("problems" in edited) throw new Error(`${what} cannot be changed`);
      const [quick, whole] = [
        () => findingsOf(inspectAfter(before, edited.plan)),
        () => lint(edited.plan, { today }),
      ].map((work) => median(Array.from({ length: 3 }, () => milliseconds(work))));
      const row = { size, question: `findings after a change of ${what}` };
      yield {
        ...row,
        time: timeWords(quick),
        whole: timeWords(whole),
        ratio: timesWords(whole, quick),
      };
    }
    yield strategiesRow(plan, { size, what: "recovery times" });
    yield strategiesRow(withOtherNeeds(plan), { size, what: "what is needed" });
  },
};

function editsOf({
  elements,
  sops,
}: Plan): readonly { readonly what: string; readonly edit: Edit }[] {
  const at = (kind: string) => elements.findLast((element) => element.kind === kind)?.id ?? "";
  const low = elements.find(({ needs = [] }) => needs.length === 0)?.id ?? "";
  return [
    { what: "a procedure's name", edit: [{ put: `sops/${sops[0].id}/name`, value: "Renamed" }] },
    { what: "an element's name", edit: [{ put: `elements/${low}/name`, value: "Renamed" }] },
    { what: "an RTO", edit: [{ put: `elements/${at("function")}/objectives/rto`, value: "3h" }] },
    { what: "a need", edit: [{ put: `elements/${at("application")}/needs`, value: [low] }] },
  ];
}

/** The plan with strategies that give an application a choice of two systems. */
function withOtherNeeds(plan: Plan): Plan {
  const applications = plan.elements.filter(({ kind }) => kind === "application");
  const systems = plan.elements.filter(({ kind }) => kind === "infrastructure");
  const strategies = plan.strategies.map((strategy, at) => {
    const { id } = applications[(at * 37) % applications.length];
    const any = [systems[at].id, systems[at + 50].id];
    return { ...strategy, changes: [{ put: `elements/${id}/needs`, value: [{ any }] }] };
  });
  return { ...plan, strategies };
}

function strategiesRow(
  plan: Plan,
  { size, what }: { readonly size: string; readonly what: string },
): Row {
  const time = milliseconds(() => tryStrategies(strategyBase(plan, { order: 1 })));
  const question = `${plan.strategies.length} strategies that change ${what}, order 1`;
  return { size, question, time: timeWords(time), whole: "", ratio: "" };
}
