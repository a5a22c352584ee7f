import { strategyWithoutOwner } from "./strategy-without-owner.ts";
import { holdRule } from "./testing/hold-rule.ts";

const pack = { id: "pack", name: "Offline pack" };

holdRule(strategyWithoutOwner, {
  finds: {
    in: { strategies: [{ ...pack, status: "approved" }] },
    messages: [
      "The strategy Offline pack (pack) is approved but has no owner: name the person who carries it out",
    ],
  },
  passes: {
    people: [{ id: "ida", name: "Ida" }],
    strategies: [
      { ...pack, status: "approved", owner: "ida" },
      { ...pack, id: "line", status: "proposed" },
      { ...pack, id: "fax", status: "retired" },
    ],
  },
});
