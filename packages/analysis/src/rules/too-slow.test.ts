import { holdRule } from "./testing/hold-rule.ts";
import { tooSlow } from "./too-slow.ts";

const dispatch = {
  id: "dispatch",
  kind: "function" as const,
  name: "Dispatch",
  objectives: { rto: "2h" },
};
const signIn = (time: string) => ({
  id: "sign-in",
  kind: "service" as const,
  name: "Sign-in",
  recovery: { time },
});

holdRule(tooSlow, {
  finds: {
    in: { elements: [{ ...dispatch, needs: ["sign-in"] }, signIn("8h")] },
    messages: [
      "Sign-in (sign-in) takes 8 hours to restore but must be back within 2 hours: make it faster, give what needs it an alternative or a workaround, or ask for less",
    ],
  },
  passes: [
    { elements: [{ ...dispatch, needs: ["sign-in"] }, signIn("2h")] },
    { elements: [{ ...dispatch, needs: [{ targets: ["sign-in"], holds: "6h" }] }, signIn("8h")] },
  ],
});
