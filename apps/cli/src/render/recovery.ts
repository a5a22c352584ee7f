import type { RecoveryOrder, RecoveryStep, ReturnPath } from "@mainstay/analysis";
import type { ElementId, Plan } from "@mainstay/plan";
import { excerpt } from "./excerpt.ts";
import { heading, type Page, paragraph, stacked } from "./page.ts";
import { ringsText } from "./rings.ts";
import { table } from "./table.ts";
import { afterWords, chainWords, count, listed, namesIn, plain, spanWords, verb } from "./words.ts";

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
  const stuck = steps.length - done.length;
  const last = done.reduce((latest, at) => Math.max(latest, at), 0);
  const late = returns.filter(({ breaks }) => breaks.length > 0).length;
  const business = count(returns.length, "function or process", "functions and processes");
  const sentences = [
    `${count(steps.length, "step")}; times count from the start of the scenario.`,
    stuck === 0 ? undefined : `${count(stuck, "step")} can never be done.`,
    done.length === 0
      ? undefined
      : `The last${stuck === 0 ? "" : " of the others"} is done ${afterWords(last)}.`,
    late === 0 ? undefined : `${late} of ${business} ${verb(late, "comes", "come")} back too late.`,
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
  const rows = steps.map((step, at) => ({
    cells: [
      `${at + 1}`,
      name(step.element),
      instantWords(step.ready),
      step.work === Number.POSITIVE_INFINITY ? "unknown" : spanWords(step.work),
      spanWords(step.done),
      waitWords(step, name),
    ],
  }));
  return table(page, columns, rows);
}

function waitWords({ ready, waitsFor }: RecoveryStep, name: Name): string {
  const nameless = ready === Number.POSITIVE_INFINITY ? "what never comes back" : "nothing";
  return listed(waitsFor.map(name)) || nameless;
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
      instantWords(down),
      instantWords(back),
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
  const waiting = step === undefined ? "" : `, waiting for ${name(step)}`;
  return `${objective.toUpperCase()} at ${spanWords(at)}${waiting}`;
}

/** An instant in a column: `at once`, `4 h`, `never`. */
function instantWords(instant: number): string {
  return instant === 0 ? "at once" : spanWords(instant);
}
