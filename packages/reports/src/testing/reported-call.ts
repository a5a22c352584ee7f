import type { ReportedCall } from "../parts/reported-call.ts";

/** A drill in which Ada answered, Cleo answered for Ben who did not, and Eve cannot be reached while mail is down. */
export const drill: ReportedCall = {
  tree: { name: "Crisis team" },
  kind: "drill",
  message: "Mail is gone.",
  started: "2026-10-01T08:10:00.000Z",
  startedBy: { name: "Ada Lund" },
  end: { at: "2026-10-01T08:40:00.000Z", outcome: "exhausted" },
  changes: [
    { at: "2026-10-01T08:20:00.000Z", lost: ["mail"], down: [{ channel: "Mail" }] },
    { at: "2026-10-01T08:35:00.000Z", lost: [], down: [] },
  ],
  places: [
    {
      person: "ada",
      name: "Ada Lund",
      state: "reached",
      reached: { person: "ada", name: "Ada Lund", at: "2026-10-01T08:12:00.000Z", channel: "Text" },
      steps: [
        {
          name: "Ada Lund",
          begun: "2026-10-01T08:10:00.000Z",
          attempts: [{ channel: "Text", sent: "2026-10-01T08:10:02.000Z" }],
          skipped: [{ channel: "Mail", element: "mail" }],
        },
      ],
    },
    {
      person: "ben",
      name: "Ben Holt",
      state: "reached",
      reached: {
        person: "cleo",
        name: "Cleo Dahl",
        at: "2026-10-01T08:31:00.000Z",
        channel: "Text",
      },
      steps: [
        {
          name: "Ben Holt",
          begun: "2026-10-01T08:12:00.000Z",
          attempts: [
            { channel: "Text", refused: "2026-10-01T08:13:00.000Z", problem: "no such number" },
            { channel: "Pager", sent: "2026-10-01T08:13:00.000Z" },
          ],
          skipped: [],
        },
        {
          name: "Cleo Dahl",
          begun: "2026-10-01T08:23:00.000Z",
          attempts: [{ channel: "Text", sent: "2026-10-01T08:23:01.000Z" }],
          skipped: [],
        },
      ],
    },
    {
      person: "eve",
      name: "Eve Moss",
      state: "silent",
      steps: [
        {
          name: "Eve Moss",
          begun: "2026-10-01T08:31:00.000Z",
          attempts: [],
          skipped: [{ channel: "Mail", element: "mail" }],
        },
      ],
    },
  ],
};
