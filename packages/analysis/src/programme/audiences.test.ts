import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { audiencesOf, wantedFor } from "./audiences.ts";

const plan = planOf({
  people: ["kit", "ada", "bo", "cy", "di"].map((id) => ({
    id,
    name: id,
    ...(id === "kit" ? { backup: "ada", role: "Shift Lead" } : {}),
  })),
  elements: [
    { id: "crew", kind: "team", name: "Crew", owner: "kit", members: ["bo"] },
    { id: "mail", kind: "service", name: "Mail" },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
  sops: [
    { id: "by-hand", name: "By hand", steps: [{ what: "Load", who: "crew", approval: "cy" }] },
  ],
  callTrees: [{ id: "night", name: "Night", start: "di", calls: [{ from: "di", to: ["kit"] }] }],
  exercises: [
    {
      id: "next",
      name: "Next",
      scenario: "no-mail",
      date: "2026-07-01",
      facilitator: "kit",
      participants: [{ person: "bo", as: "evaluator" }, { person: "di" }],
    },
    {
      id: "last",
      name: "Last",
      scenario: "no-mail",
      date: "2026-01-01",
      facilitator: "cy",
      result: "passed",
    },
  ],
});

test("8.6 whoever has a part learns it, with members of teams and those who stand in", () => {
  const { parts } = audiencesOf(plan);
  expect(
    Object.fromEntries(Object.entries(parts).map(([part, people]) => [part, [...people]])),
  ).toEqual({
    everybody: ["kit", "ada", "bo", "cy", "di"],
    owners: ["kit", "ada"],
    responders: ["cy", "kit", "ada", "bo"],
    callers: ["di", "kit", "ada"],
    facilitators: ["kit", "ada"],
    evaluators: ["bo"],
    players: ["di"],
  });
});

test("8.6 a training is also for those who are something, however it is written", () => {
  const training = { id: "t", name: "T", roles: ["shift lead ", "Baker"], also: [] };
  expect([...wantedFor(training, audiencesOf(plan))]).toEqual(["kit", "ada"]);
});
