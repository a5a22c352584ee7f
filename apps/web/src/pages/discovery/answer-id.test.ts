import { expect, test } from "vitest";
import { answerId } from "./answer-id.ts";

test("an answer is called by what it is about", () => {
  expect(answerId("surprise", "tms", "10.1.2.3")).toBe("surprise-tms-to-10-1-2-3");
  expect(answerId("unseen", "a+b", "*.example.com")).toBe("unseen-a-b-to-example-com");
  expect(answerId("failing", "a", "b", 443)).toBe("failing-a-to-b-port-443");
  expect(answerId("failing", "x".repeat(300), "y")).toMatch(/^failing-x{112}$/);
});
