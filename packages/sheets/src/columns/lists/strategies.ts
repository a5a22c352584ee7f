import { StrategyStatus } from "@mainstay/plan";
import type { Sheet } from "../sheet.ts";
import { description, owner, scenarioIds, unit } from "./recurring.ts";

/** Strategies: what could be done, for whom, and what it costs. */
export const strategies: Sheet = {
  title: "Strategies",
  also: ["measures", "mitigations", "options"],
  holder: "strategies",
  identity: ["id", "name"],
  columns: [
    { kind: "id", field: "id", title: "Id", also: ["strategy id", "measure id", "key"], width: 28 },
    {
      kind: "text",
      field: "name",
      title: "Name",
      also: ["strategy", "measure", "mitigation", "title"],
      width: 36,
      isRequired: true,
    },
    { ...description, also: ["details", "what is done", "summary"] },
    {
      kind: "word",
      field: "status",
      title: "Status",
      also: ["state", "progress"],
      words: StrategyStatus.options,
      isRequired: true,
    },
    unit,
    owner,
    {
      kind: "text",
      field: "cost",
      title: "Cost",
      also: ["cost once", "investment", "budget", "one-off cost"],
      width: 16,
    },
    {
      kind: "text",
      field: "yearlyCost",
      title: "Yearly cost",
      also: ["cost a year", "running cost", "annual cost", "opex"],
      width: 16,
    },
    { kind: "duration", field: "effort", title: "Effort", also: ["work", "working time"] },
    scenarioIds,
  ],
};
