import { writeSync } from "node:fs";
import process from "node:process";
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from "vitest/node";

/**
 * Ends the output of a test run with the line `N passed, N failed`. A file or suite that breaks outside its
 * tests, an error that no test caught, and a run that failed for any other reason count as failed too.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    uncaught: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const passed = tests.filter((test) => test.result().state === "passed").length;
    const failed =
      tests.filter((test) => test.result().state === "failed").length +
      groups.filter((group) => group.errors().length > 0).length +
      uncaught.length;
    const counted = failed === 0 && reason !== "passed" ? 1 : failed;
    process.once("exit", () => writeSync(1, `${passed} passed, ${counted} failed\n`));
  }
}
