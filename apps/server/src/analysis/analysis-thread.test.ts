import { expect, test } from "vitest";
import { AnalysisThread } from "./analysis-thread.ts";

test("a thread that fails while it ends has ended", async () => {
  const thread = new AnalysisThread({ connectionString: "postgres://127.0.0.1:1/nowhere" });
  const asked = thread.ask(1, { about: "assessment" });
  const outcomes = await Promise.allSettled([asked, thread.close()]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  expect(thread.hasEnded).toBe(true);
});
