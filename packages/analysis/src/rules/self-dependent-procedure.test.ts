import { selfDependentProcedure } from "./self-dependent-procedure.ts";
import { holdRule } from "./testing/hold-rule.ts";

const plan = {
  elements: [
    { id: "sign-in", kind: "service" as const, name: "Sign-in" },
    {
      id: "intranet",
      kind: "service" as const,
      name: "Intranet",
      needs: [{ targets: ["sign-in"], holds: "1h" }],
    },
    { id: "teams", kind: "service" as const, name: "Teams", needs: ["sign-in"] },
    { id: "phones", kind: "infrastructure" as const, name: "Phones" },
    { id: "safe", kind: "information" as const, name: "Binder in the safe" },
  ],
  scenarios: [
    {
      id: "nobody-signs-in",
      name: "Nobody can sign in",
      disruptions: [{ element: "sign-in", at: "30m" }],
    },
  ],
};
const sop = { id: "outage", name: "Sign-in outage", scenarios: ["nobody-signs-in"] };

holdRule(selfDependentProcedure, {
  finds: {
    in: { ...plan, sops: [{ ...sop, needs: ["teams"], copies: ["intranet"] }] },
    messages: [
      "The SOP Sign-in outage (outage) needs Teams (teams), lost after 30 minutes in the scenario Nobody can sign in (nobody-signs-in), which it is for: give it another way",
      "The SOP Sign-in outage (outage) can be read only in Intranet (intranet), lost after 1 hour 30 minutes in the scenario Nobody can sign in (nobody-signs-in), which it is for: keep a copy that survives",
    ],
  },
  passes: [
    {
      ...plan,
      sops: [{ ...sop, needs: [{ any: ["teams", "phones"] }], copies: ["intranet", "safe"] }],
    },
    { ...plan, sops: [{ ...sop, scenarios: [], needs: ["teams"], copies: ["intranet"] }] },
  ],
});
