import { holdMitigation } from "../testing/hold-mitigation.ts";
import { threeSignInAgents } from "./three-sign-in-agents.ts";

holdMitigation(threeSignInAgents, {
  proposes: {
    in: {
      uses: [{ id: "m365", features: ["pass-through-sign-in"] }],
      elements: [
        {
          id: "pass-through-agents",
          kind: "infrastructure",
          name: "Sign-in agents",
          needs: ["server-a"],
        },
        { id: "server-a", kind: "infrastructure", name: "Server A" },
      ],
    },
    because: [
      "Sign-in agents (pass-through-agents) runs on Server A (server-a), which leaves no room for a failure during maintenance.",
    ],
    changes: [
      "adds Pass-through agent 2 (elements/pass-through-agent-2)",
      "adds Pass-through agent 3 (elements/pass-through-agent-3)",
      "Sign-in agents (elements/pass-through-agents): removes needs server-a",
      "Sign-in agents (elements/pass-through-agents): adds needs server-a+pass-through-agent-2+pass-through-agent-3 { any: [server-a, pass-through-agent-2, pass-through-agent-3] }",
    ],
  },
  passes: [
    { uses: [{ id: "m365", features: ["pass-through-sign-in"] }] },
    {
      elements: [
        {
          id: "pass-through-agents",
          kind: "infrastructure",
          name: "Sign-in agents",
          needs: [{ any: ["a", "b", "c"] }],
        },
        { id: "a", kind: "infrastructure", name: "A" },
        { id: "b", kind: "infrastructure", name: "B" },
        { id: "c", kind: "infrastructure", name: "C" },
      ],
    },
  ],
});
