import { expect, test } from "vitest";
import { Restatement } from "./restatement.ts";
import { restatementWords } from "./restatement-words.ts";

const names = {
  element: (id: string) => (id === "mail" ? "Mail" : id),
  person: (id: string) => (id === "ada" ? "Ada" : id),
  instant: (instant: string) => instant.slice(11, 16),
};

test("all that is restated is said, and nothing else", () => {
  const says = Restatement.parse({
    severity: "high",
    leader: "ada",
    began: "2026-05-16T08:00:00Z",
    detected: null,
    losses: [
      { element: "mail", level: 0.5, from: "2026-05-16T08:00:00Z" },
      { element: "phones", from: "2026-05-16T08:10:00Z", back: "2026-05-16T09:00:00Z" },
    ],
  });
  expect(restatementWords(says, names)).toEqual([
    "how grave: high",
    "led by Ada",
    "began 08:00",
    "noticed: not said",
    "lost: Mail since 08:00, with 50 % left; phones since 08:10 until 09:00",
  ]);
});

test("what says nothing is no restatement, nor that nothing was lost", () => {
  expect(() => Restatement.parse({})).toThrow(/says nothing/);
  expect(() => Restatement.parse({ losses: [] })).toThrow(/has no loss/);
});
