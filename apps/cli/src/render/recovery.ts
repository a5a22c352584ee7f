import type { RecoveryOrder, ReturnPath } from "@mainstay/analysis";
import type { ElementId, Plan } from "@mainstay/plan";
import { heading, type Page, paragraph, stacked } from "./page.ts";
import { ringsText } from "./rings.ts";
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
  const objectives = new Map(plan.elements.map((element) => [element.id, element.objectives]));
  const returns = order.returns.map((path) =>
    paragraph(page, returnWords(path, objectives.get(path.element), name), "  "),
  );
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
  const done = steps.map((step) => step.done).filter((at) => at < Number.POSITIVE_INFINITY);
  const last = done.reduce((latest, at) => Math.max(latest, at), 0);
  const late = returns.filter(({ breaks }) => breaks.length > 0).length;
  const business = count(returns.length, "function or process", "functions and processes");
  const sentences = [
    `${count(steps.length, "step")}; times count from the start of the scenario.`,
    done.length === 0 ? undefined : `The last is done ${afterWords(last)}.`,
    done.length === steps.length
      ? undefined
      : `${count(steps.length - done.length, "step")} can never be done.`,
    late === 0 ? undefined : `${late} of ${business} come back too late.`,
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(" ");
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

function returnWords(
  { element, down, back, path, breaks }: ReturnPath,
  objectives: Plan["elements"][number]["objectives"],
  name: (id: ElementId) => string,
): string {
  const never = back === Number.POSITIVE_INFINITY;
  const course = `${name(element)} is down ${afterWords(down)} and ${never ? "does not come back" : `back ${afterWords(back)}`}.`;
  const critical = path.length < 2 ? "" : ` Critical path: ${chainWords(path, name)}.`;
  const broken = breaks.map(({ objective, at, step }) => {
    const length = spanWords(objectives?.[objective] ?? 0);
    const by = step === undefined ? "" : `, while ${name(step)} is being restored`;
    return ` Its ${objective.toUpperCase()} of ${length} is broken ${afterWords(at)}${by}.`;
  });
  return `${course}${critical}${broken.join("")}`;
}
