import { expect, test } from "vitest";
import { programWithScript } from "./program-with-script.ts";

test.each([
  [{ program: "java", words: ["java", "-jar", "/opt/orders.jar"] }, "java orders.jar"],
  [{ program: "nginx", words: ["nginx: worker process"] }, "nginx"],
  [
    { program: "w3wp.exe", words: ["w3wp.exe", "-ap", "Web Shop", "-v", "v4.0"] },
    "w3wp.exe Web Shop",
  ],
  [{ program: "w3wp.exe", words: ["w3wp.exe"] }, "w3wp.exe"],
  [{ program: "x".repeat(500), words: [] }, "x".repeat(400)],
])("a process is called by its program and what that runs: %j is %s", (facts, name) => {
  expect(programWithScript(facts)).toBe(name);
});
