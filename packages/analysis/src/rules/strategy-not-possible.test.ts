import { holdRule } from "./testing/hold-rule.ts";
import { strategyNotPossible } from "./strategy-not-possible.ts";

const elements = [
  { id: "orders", kind: "process" as const, name: "Orders", needs: ["mail"] },
  { id: "mail", kind: "service" as const, name: "Mail" },
];

const strategy = (id: string, status: "proposed" | "implemented", remove: string) => ({
  id,
  name: id,
  status,
  changes: [{ remove }],
});

holdRule(strategyNotPossible, {
  finds: {
    in: {
      elements,
      strategies: [
        strategy("without-post", "proposed", "elements/orders/needs/post"),
        strategy("without-mail", "proposed", "elements/mail"),
      ],
    },
    messages: [
      "The strategy without-post cannot be carried out: there is no `post` in elements/orders/needs. Change what it changes, or retire it",
      "The strategy without-mail cannot be carried out: elements/orders/needs/mail/targets/mail: unknown element `mail`: add it to elements or correct the id. Change what it changes, or retire it",
    ],
  },
  passes: {
    elements,
    strategies: [
      strategy("paper", "proposed", "elements/orders/needs/mail"),
      strategy("done", "implemented", "elements/orders/needs/post"),
    ],
  },
});
