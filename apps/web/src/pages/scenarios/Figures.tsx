import type { Plan } from "@mainstay/plan";
import { ChangedFigures } from "../../components/ChangedFigures.tsx";
import { severityOf, toOutages } from "../../components/outages/outage.ts";
import type { Side } from "./side.ts";

/** What an outcome comes to, in four figures; with strategies, what they make of each. */
export function Figures({
  plan,
  without,
  other,
}: {
  readonly plan: Plan;
  readonly without: Side;
  readonly other: Side | null;
}) {
  const after = other === null ? undefined : figuresOf(plan, other);
  const figures = figuresOf(plan, without).map((figure, at) => ({
    ...figure,
    becomes: after?.[at]?.value,
  }));
  return <ChangedFigures figures={figures} />;
}

function figuresOf(plan: Plan, { simulation, harm }: Side) {
  const severities = [...toOutages(simulation, plan).values()]
    .filter(({ element: { kind } }) => kind === "function" || kind === "process")
    .map(severityOf);
  const count = (...wanted: readonly string[]) =>
    severities.filter((severity) => wanted.includes(severity)).length;
  return [
    { label: "Functions and processes down", value: count("below", "rto", "mtpd") },
    { label: "Break their RTO", value: count("rto", "mtpd") },
    { label: "Break their MTPD", value: count("mtpd") },
    { label: "Harm, weighted by criticality", value: Math.round(harm.hours), unit: "\u00a0h" },
  ];
}
