import type { Call } from "../call.ts";
import { Disruption } from "@mainstay/plan";

/** A drill that begins at an instant, of two people. */
export function callAt(id: string, at: Date): Call {
  const started = at.toISOString();
  return {
    id,
    kind: "drill",
    message: "Exchange Online is down.",
    losses: [Disruption.parse({ element: "exchange-online", lasts: "never" })],
    lostSince: started,
    wait: 10,
    list: {
      tree: { id: "crisis", name: "Crisis" },
      channels: [
        { name: "Mail", to: "email", over: ["exchange-online"], outages: [] },
        {
          name: "Text",
          to: "sms",
          over: ["gateway"],
          outages: [{ element: "gateway", from: 30, to: 90 }],
        },
      ],
      people: [
        { id: "ada", name: "Ada", contacts: [{ kind: "email", address: "ada@halden.example" }] },
        { id: "ben", name: "Ben", contacts: [] },
      ],
      places: [
        { person: "ada", standIns: [] },
        { person: "ben", after: "ada", standIns: ["ada"] },
      ],
    },
    started,
    startedBy: { id: "p1", name: "Ada", way: "session" },
    expires: new Date(at.getTime() + 86_400_000).toISOString(),
  };
}
