import { noRecoveryTime } from "./no-recovery-time.ts";
import { holdRule } from "./testing/hold-rule.ts";

const work = {
  id: "work",
  kind: "function" as const,
  name: "Work",
  objectives: { rto: "4h" },
};

holdRule(noRecoveryTime, {
  finds: {
    in: {
      elements: [
        { ...work, needs: ["files", "carrier"] },
        { id: "files", kind: "service", name: "Files" },
        { id: "carrier", kind: "supplier", name: "Carrier" },
      ],
    },
    messages: [
      "Files (files) must be back within 4 hours but does not say how long restoring it takes: find out and set recovery.time",
    ],
  },
  passes: {
    elements: [
      { ...work, needs: ["files"] },
      { id: "files", kind: "service", name: "Files", recovery: { time: "1d" } },
      { id: "wiki", kind: "service", name: "Wiki" },
    ],
  },
});
