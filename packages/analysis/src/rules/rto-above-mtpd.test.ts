import { rtoAboveMtpd } from "./rto-above-mtpd.ts";
import { holdRule } from "./testing/hold-rule.ts";

const claims = { id: "claims", kind: "function" as const, name: "Claims" };

holdRule(rtoAboveMtpd, {
  finds: {
    in: { elements: [{ ...claims, objectives: { rto: "5d", mtpd: "3d" } }] },
    messages: [
      "Claims (claims) is to be back within 5 days (RTO) but can be missed for 3 days at most (MTPD): shorten the RTO below the MTPD",
    ],
  },
  passes: {
    elements: [
      { ...claims, objectives: { rto: "3d", mtpd: "3d" } },
      { ...claims, id: "refunds", objectives: { rto: "5d" } },
    ],
  },
});
