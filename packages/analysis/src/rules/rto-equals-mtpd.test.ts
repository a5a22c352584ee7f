import { rtoEqualsMtpd } from "./rto-equals-mtpd.ts";
import { holdRule } from "./testing/hold-rule.ts";

const claims = { id: "claims", kind: "function" as const, name: "Claims" };

holdRule(rtoEqualsMtpd, {
  finds: {
    in: { elements: [{ ...claims, objectives: { rto: "36h", mtpd: "36h" } }] },
    messages: [
      "Claims (claims) has an RTO as long as its MTPD (1 day 12 hours): leave time for noticing, deciding and catching up",
    ],
  },
  passes: {
    elements: [
      { ...claims, objectives: { rto: "2d", mtpd: "3d" } },
      { ...claims, id: "refunds", objectives: { rto: "3d", mtpd: "2d" } },
      { ...claims, id: "complaints" },
    ],
  },
});
