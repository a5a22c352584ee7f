import { dataTooOld } from "./data-too-old.ts";
import { holdRule } from "./testing/hold-rule.ts";

const sorting = {
  id: "sorting",
  kind: "function" as const,
  name: "Sorting",
  objectives: { rpo: "1h" },
  needs: ["stock"],
};
const stock = (point: string) => ({
  id: "stock",
  kind: "application" as const,
  name: "Stock",
  recovery: { point },
});

holdRule(dataTooOld, {
  finds: {
    in: { elements: [sorting, stock("4h")] },
    messages: [
      "Stock (stock) comes back with data up to 4 hours old, but at most 1 hour may be lost: back it up more often or ask for less",
    ],
  },
  passes: { elements: [sorting, stock("1h")] },
});
