import { strategyWithoutCost } from "./strategy-without-cost.ts";
import { holdRule } from "./testing/hold-rule.ts";

const pack = { id: "pack", name: "Offline pack", status: "implemented" as const };

holdRule(strategyWithoutCost, {
  finds: {
    in: { strategies: [pack] },
    messages: [
      "The strategy Offline pack (pack) is implemented but says neither what it costs nor how much work it is: set cost, yearlyCost or effort",
    ],
  },
  passes: {
    strategies: [
      { ...pack, cost: "100 EUR" },
      { ...pack, id: "line", yearlyCost: "20 EUR" },
      { ...pack, id: "key", effort: "1d" },
      { ...pack, id: "idea", status: "proposed" },
    ],
  },
});
