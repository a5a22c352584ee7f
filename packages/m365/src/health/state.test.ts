import { expect, test } from "vitest";
import { toHealthState } from "./state.ts";

test.each([
  ["serviceOperational", "up"],
  ["ServiceRestored", "up"],
  ["SERVICEINTERRUPTION", "down"],
  ["extendedRecovery", "degraded"],
  ["investigating", "at-risk"],
  ["mitigatedExternal", "needs-a-person"],
])("%s is %s, in any case", (status, state) => {
  expect(toHealthState(status)).toBe(state);
});

test.each(["ServicaOperational", "unknownFutureValue", "", "constructor", "up"])(
  "%j is unknown, not up",
  (status) => {
    expect(toHealthState(status)).toBe("unknown");
  },
);
