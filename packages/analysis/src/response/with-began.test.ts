import { Incident, minutes } from "@mainstay/plan";
import { expect, test } from "vitest";
import { withBegan } from "./with-began.ts";

const incident = Incident.parse({
  id: "outage",
  name: "Outage",
  began: "2026-05-16T08:00:00Z",
  disruptions: [
    { element: "mail", lasts: "2h" },
    { element: "phones", at: "1h", lasts: "30m" },
    { element: "sign-in", at: "10m" },
  ],
});

test.each([
  [
    "2026-05-16T07:40:00Z",
    [
      [0, 140],
      [80, 30],
      [30, undefined],
    ],
  ],
  [
    "2026-05-16T08:20:00Z",
    [
      [0, 100],
      [40, 30],
      [0, undefined],
    ],
  ],
  [
    "2026-05-16T11:00:00Z",
    [
      [0, 0],
      [0, 0],
      [0, undefined],
    ],
  ],
  [
    "2026-05-16T08:00:00Z",
    [
      [0, 120],
      [60, 30],
      [10, undefined],
    ],
  ],
])(
  "11.7 begun at %s, later losses and what came back stay at their instants",
  (began, expected) => {
    const moved = withBegan(incident, began);
    expect(moved.began).toBe(began);
    expect(moved.disruptions.map(({ at = minutes(0), lasts }) => [at, lasts])).toEqual(expected);
  },
);
