import { expect, test } from "vitest";
import { answersIn } from "./answers-in.ts";

const channels = [{ name: "Mail" }, { name: "Text" }];
const place = (after: number | undefined, channel?: string) => ({
  steps: [
    {
      person: "ada",
      name: "Ada",
      begun: "2026-06-01T10:00:00Z",
      attempts: [],
      skipped: [],
      contacts: [],
    },
  ],
  ...(after === undefined
    ? {}
    : {
        reached: {
          person: "ada",
          name: "Ada",
          at: new Date(Date.parse("2026-06-01T10:00:00Z") + after * 1000).toISOString(),
          ...(channel === undefined ? {} : { channel }),
        },
      }),
});

test("times to answer are told by their middle and the longest, and by what people were reached", () => {
  const places = [place(30, "Text"), place(90, "Text"), place(undefined), place(600)];
  expect(answersIn(places, channels)).toEqual({
    median: 90,
    longest: 600,
    by: [
      { channel: "Mail", people: 0 },
      { channel: "Text", people: 2 },
    ],
    byHand: 1,
  });
  expect(answersIn([place(30), place(61)], [])).toMatchObject({ median: 46, longest: 61 });
});

test("where nobody answered there is no time", () => {
  expect(answersIn([place(undefined)], channels)).toMatchObject({ median: null, longest: null });
});
