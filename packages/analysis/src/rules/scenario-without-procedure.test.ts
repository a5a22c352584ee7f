import { scenarioWithoutProcedure } from "./scenario-without-procedure.ts";
import { holdRule } from "./testing/hold-rule.ts";

const elements = [{ id: "dns", kind: "service" as const, name: "DNS" }];
const scenario = (id: string) => ({ id, name: "DNS fails", disruptions: [{ element: "dns" }] });

holdRule(scenarioWithoutProcedure, {
  finds: {
    in: { elements, scenarios: [scenario("dns-loss")] },
    messages: [
      "No SOP says what to do in DNS fails (dns-loss): write one, or name the scenario in an SOP or in a strategy that has one",
    ],
  },
  passes: {
    elements,
    scenarios: [scenario("dns-loss"), scenario("dns-slow")],
    strategies: [
      { id: "resolvers", name: "Resolvers", status: "approved", scenarios: ["dns-slow"] },
    ],
    sops: [
      { id: "dns-sop", name: "Without DNS", scenarios: ["dns-loss"], strategies: ["resolvers"] },
    ],
  },
});
