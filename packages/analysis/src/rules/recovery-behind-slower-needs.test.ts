import { recoveryBehindSlowerNeeds } from "./recovery-behind-slower-needs.ts";
import { holdRule } from "./testing/hold-rule.ts";

const customs = {
  id: "customs",
  kind: "function" as const,
  name: "Customs",
  objectives: { rto: "4h" },
  needs: ["gateway"],
};
const gateway = {
  id: "gateway",
  kind: "application" as const,
  name: "Gateway",
  recovery: { time: "1h" },
  needs: [{ targets: ["backup"], for: "recover" as const }],
};
const backup = { id: "backup", kind: "infrastructure" as const, name: "Backup" };

holdRule(recoveryBehindSlowerNeeds, {
  finds: {
    in: { elements: [customs, gateway, { ...backup, recovery: { time: "6h" } }] },
    messages: [
      "Gateway (gateway) takes 1 hour to restore and must be back within 4 hours, but when both are lost it first waits 6 hours for Backup (backup): restore that sooner or do without it",
    ],
  },
  passes: [
    { elements: [customs, gateway, { ...backup, recovery: { time: "3h" } }] },
    {
      elements: [
        customs,
        { ...gateway, needs: [{ any: ["backup", "copy"], for: "recover" }] },
        { ...backup, recovery: { time: "6h" } },
        { id: "copy", kind: "infrastructure", name: "Copy", recovery: { time: "2h" } },
      ],
    },
    {
      elements: [
        customs,
        { ...gateway, needs: ["backup"] },
        { ...backup, recovery: { time: "6h" } },
      ],
    },
  ],
});
