import { expect, test } from "vitest";
import { healthStates, toHealthState, worstState } from "./state.ts";

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

test("the worst comes first", () => {
  expect(worstState(["up", "at-risk", "degraded"])).toBe("degraded");
  expect(worstState([...healthStates])).toBe("down");
  expect(worstState([])).toBe("up");
});
