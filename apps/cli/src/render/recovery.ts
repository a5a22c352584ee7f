import type { RecoveryOrder, ReturnPath } from "@mainstay/analysis";
import type { ElementId, Plan } from "@mainstay/plan";
import { ringsText } from "./cascade.ts";
import { heading, type Page, paragraph, stacked } from "./page.ts";
import { table } from "./table.ts";
import { afterWords, chainWords, count, listed, namesIn, plain, spanWords } from "./words.ts";

/** An order of recovery on its plan, under the name of the scenario. */
export type Recovered = {
  readonly plan: Plan;
  readonly title: string;
  readonly order: RecoveryOrder;
};

/** The order of recovery for people: what is restored when, what it waits for, and how each function comes back. */
export function recoveryText(page: Page, { plan, title, order }: Recovered): string {
  const name = namesIn(plan);
  const returns = order.returns.map((path) => paragraph(page, returnWords(path, plan, name), "  "));
  return stacked([
    `${heading(page, `Recovery from: ${plain(title)}`)}\n${paragraph(page, summary(order))}`,
    order.steps.length === 0 ? undefined : stepTable(page, order, name),
    returns.length === 0
      ? undefined
      : [heading(page, "How the business comes back"), ...returns].join("\n"),
    ringsText(page, order.rings, name),
  ]);
}

function summary({ steps, returns }: RecoveryOrder): string {
  if (steps.length === 0) return "Nothing has to be restored: every loss ends by itself.";
  const stuck = steps.filter(({ done }) => done === Number.POSITIVE_INFINITY).length;
  const last = Math.max(
    0,
    ...steps.map(({ done }) => done).filter((done) => done < Number.POSITIVE_INFINITY),
  );
  const late = returns.filter(({ breaks }) => breaks.length > 0).length;
  return [
    `${count(steps.length, "step")}.`,
    stuck < steps.length ? `The last is done ${afterWords(last)}.` : "",
    stuck > 0 ? `${count(stuck, "step")} can never be done.` : "",
    late > 0
      ? `${late} of ${count(returns.length, "function or process", "functions and processes")} come back too late.`
      : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function stepTable(page: Page, { steps }: RecoveryOrder, name: (id: ElementId) => string): string {
  const rows = steps.map(({ element, ready, work, done, waitsFor }, at) => ({
    cells: [
      `${at + 1}`,
      name(element),
      spanWords(ready),
      work === Number.POSITIVE_INFINITY ? "not known" : spanWords(work),
      spanWords(done),
      listed(waitsFor.map(name)) || "nothing",
    ],
  }));
  return table(
    page,
    [
      { title: "", align: "right" },
      { title: "Restore", wraps: true },
      { title: "Starts", align: "right" },
      { title: "Takes", align: "right" },
      { title: "Done", align: "right" },
      { title: "Waits for", wraps: true },
    ],
    rows,
  );
}

function returnWords(path: ReturnPath, plan: Plan, name: (id: ElementId) => string): string {
  const { element, down, back, breaks } = path;
  const objectives = plan.elements.find(({ id }) => id === element)?.objectives;
  const never = back === Number.POSITIVE_INFINITY;
  const course = `${name(element)} is down ${afterWords(down)} and ${never ? "does not come back" : `back ${afterWords(back)}`}.`;
  const critical = path.path.length < 2 ? "" : ` Critical path: ${chainWords(path.path, name)}.`;
  const broken = breaks.map(({ objective, at, step }) => {
    const length = spanWords(objectives?.[objective] ?? 0);
    const by = step === undefined ? "" : `, while ${name(step)} is being restored`;
    return ` Its ${objective.toUpperCase()} of ${length} is broken ${afterWords(at)}${by}.`;
  });
  return `${course}${critical}${broken.join("")}`;
}
