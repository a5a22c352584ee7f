import type { RecoveryOrder, ReturnPath } from "@mainstay/analysis";
import type { ElementId, Plan } from "@mainstay/plan";
import { excerpt } from "./excerpt.ts";
import { heading, type Page, paragraph, stacked } from "./page.ts";
import { ringsText } from "./rings.ts";
import { table } from "./table.ts";
import { afterWords, chainWords, count, listed, namesIn, plain, spanWords } from "./words.ts";

/** An order of recovery on its plan, under the name of the scenario; `all` asks for every return. */
export type Recovered = {
  readonly plan: Plan;
  readonly title: string;
  readonly order: RecoveryOrder;
  readonly all: boolean;
};

type Name = (id: ElementId) => string;

/** The order of recovery for people: what is restored when, what it waits for, and how the business comes back. */
export function recoveryText(page: Page, { plan, title, order, all }: Recovered): string {
  const name = namesIn(plan);
  return stacked([
    `${heading(page, `Recovery: ${plain(title)}`)}\n${paragraph(page, summary(order))}`,
    order.steps.length === 0 ? undefined : stepTable(page, order.steps, name),
    order.returns.length === 0 ? undefined : returnTable(page, order.returns, { name, all }),
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

function stepTable(page: Page, steps: RecoveryOrder["steps"], name: Name): string {
  const columns = [
    { title: "", align: "right" },
    { title: "Restore", wraps: true },
    { title: "Starts", align: "right" },
    { title: "Takes", align: "right" },
    { title: "Done", align: "right" },
    { title: "Waits for", wraps: true },
  ] as const;
  const rows = steps.map(({ element, ready, work, done, waitsFor }, at) => ({
    cells: [
      `${at + 1}`,
      name(element),
      spanWords(ready),
      work === Number.POSITIVE_INFINITY ? "unknown" : spanWords(work),
      spanWords(done),
      listed(waitsFor.map(name)) || "nothing",
    ],
  }));
  return table(page, columns, rows);
}

type ReturnOptions = { readonly name: Name; readonly all: boolean };

/** Who comes back when, those that break most objectives first, each with its critical path. */
function returnTable(page: Page, returns: readonly ReturnPath[], options: ReturnOptions): string {
  const columns = [
    { title: "Comes back", wraps: true },
    { title: "Down", align: "right" },
    { title: "Back", align: "right" },
    { title: "Breaks", wraps: true },
  ] as const;
  const { name, all } = options;
  const latest = returns.toSorted((a, b) => b.breaks.length - a.breaks.length);
  const { shown, rest } = excerpt(latest, all);
  const rows = shown.map(({ element, down, back, path, breaks }) => ({
    cells: [
      name(element),
      spanWords(down),
      spanWords(back),
      breaks.map((broken) => breakWords(broken, name)).join("; "),
    ],
    ...(path.length < 2 ? {} : { below: chainWords(path, name) }),
  }));
  return [
    heading(page, "How the business comes back, and over which path"),
    table(page, columns, rows),
    ...rest,
  ].join("\n");
}

function breakWords({ objective, at, step }: ReturnPath["breaks"][number], name: Name): string {
  const during = step === undefined ? "" : `, during ${name(step)}`;
  return `${objective.toUpperCase()} at ${spanWords(at)}${during}`;
}
