import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { whyProposed } from "./why-proposed.ts";

const plan = planOf({
  elements: [
    { id: "sign-in", kind: "service", name: "Sign-in" },
    { id: "chat", kind: "service", name: "Chat" },
  ],
});

test.each([
  [{ reason: "lost", at: "PT0M", chain: ["chat"], silent: [] }, "Lost in the scenario at once."],
  [
    { reason: "fallen", at: "PT90M", chain: ["sign-in", "chat"], silent: ["chat"] },
    "Stops in the scenario after 90 min: Sign-in → Chat. Silent by then: Chat.",
  ],
] as const)("%j", (proposed, words) => {
  expect(
    whyProposed(plan, { ...proposed, chain: [...proposed.chain], silent: [...proposed.silent] }),
  ).toBe(words);
});
