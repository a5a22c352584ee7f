import { expect, test } from "vitest";
import { actionWords, wayInWords } from "./audit-actions.ts";

test("actions and ways are told in words", () => {
  expect(actionWords("sign-in-failed")).toBe("failed to sign in");
  expect(wayInWords("administrator-token")).toBe("with the administrator's token");
});

test("what a later server writes is told as it is", () => {
  expect(actionWords("teleport")).toBe("teleport");
  expect(wayInWords("teleport")).toBe("teleport");
});
