import type { PreparationDocument } from "@mainstay/api";
import type { Plan } from "@mainstay/plan";
import { shortDurationText } from "../../../components/duration-words.ts";

type Proposed = Pick<PreparationDocument["injects"][number], "reason" | "at" | "chain" | "silent">;

const reasons: Readonly<Record<Proposed["reason"], string>> = {
  lost: "Lost in the scenario",
  fallen: "Stops in the scenario",
  procedure: "Cannot be used in the scenario",
  rto: "Misses its RTO in the scenario",
  mtpd: "Misses its MTPD in the scenario",
};

/** Why an inject is proposed: when it happens, by which way, and which channels are silent by then. */
export function whyProposed(
  { elements }: Pick<Plan, "elements">,
  { reason, at, chain, silent }: Proposed,
): string {
  const nameOf = (id: string) => elements.find((one) => one.id === id)?.name ?? id;
  const time = at === "PT0M" ? "at once" : `after ${shortDurationText(at)}`;
  const way = chain.length < 2 ? "" : `: ${chain.map(nameOf).join(" → ")}`;
  const quiet = silent.length === 0 ? "" : `. Silent by then: ${silent.map(nameOf).join(", ")}`;
  return `${reasons[reason]} ${time}${way}${quiet}.`;
}
