import type { Catalog } from "../catalogs/catalog.ts";
import { type PlanInFile, planOf } from "./plan-of.ts";

/**
 * A made-up catalog, `office`: chat, mail and, with the feature `telephony`, calls; all behind a sign-in, which with the
 * feature `own-sign-in` waits for a server of the organisation.
 */
export const officeCatalog: Catalog = {
  id: "office",
  name: "Cloud Office",
  features: [
    { id: "telephony", name: "Telephony", description: "Calls go through Cloud Office." },
    {
      id: "own-sign-in",
      name: "Own sign-in",
      description: "A server of your own knows who you are.",
    },
  ],
  elementsFor: (features) => [
    ...elements(...always),
    ...(features.has("telephony") ? elements(...telephony) : []),
    ...elements(features.has("own-sign-in") ? ownSignIn : { ...ownSignIn, needs: ["cloud"] }),
    ...(features.has("own-sign-in") ? elements(signInServer) : []),
  ],
};

type Written = NonNullable<PlanInFile["elements"]>[number];

const always: readonly Written[] = [
  { id: "cloud", kind: "service", name: "Cloud", recovery: { time: "9h", point: 0 } },
  {
    id: "mail",
    kind: "service",
    name: "Mail",
    description: "Sending and receiving",
    needs: ["cloud", { targets: ["sign-in"], holds: "1d", loss: 0.7 }],
    recovery: { time: "9h", point: 0 },
    availability: { sla: 0.999 },
  },
  {
    id: "chat",
    kind: "service",
    name: "Chat",
    needs: [
      { targets: ["cloud", "sign-in"], holds: "1h" },
      { targets: ["cloud"], for: "both" },
      { targets: ["mail", "sign-in", "cloud"], atLeast: 2, loss: 0.1 },
    ],
  },
];

const telephony: readonly Written[] = [
  { id: "calls", kind: "service", name: "Calls", needs: ["chat", { any: ["mail", "cloud"] }] },
];

const ownSignIn: Written = {
  id: "sign-in",
  kind: "service",
  name: "Sign-in",
  needs: ["cloud", "sign-in-server"],
};

const signInServer: Written = {
  id: "sign-in-server",
  kind: "infrastructure",
  name: "Sign-in server",
};

function elements(...written: readonly Written[]) {
  return planOf({ elements: [...written] }).elements;
}
