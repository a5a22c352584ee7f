import { writeSync } from "node:fs";
import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import type {
  Reporter,
  SerializedError,
  TestCase,
  TestModule,
  TestRunEndReason,
  TestSuite,
} from "vitest/node";

const mostLetters = 200;

/**
 * Ends the output of a test run with a line for each that failed and the line `N passed, N failed`. A file or suite that breaks
 * outside its tests, an error that no test caught, and a run that failed for any other reason count as failed too.
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
    const failures = [
      ...tests.filter((test) => test.result().state === "failed").map(failureOf),
      ...groups.filter((group) => group.errors().length > 0).map(failureOf),
      ...uncaught.map((error) => `outside of any test: ${firstLineOf(error)}`),
    ];
    const failed = failures.length;
    const counted = failed === 0 && reason !== "passed" ? 1 : failed;
    const told = [
      ...failures.map((failure) => `failed: ${failure}\n`),
      `${passed} passed, ${counted} failed\n`,
    ];
    process.once("exit", () => writeSync(1, told.join("")));
  }
}

function failureOf(failed: TestCase | TestSuite | TestModule): string {
  const [error] = failed.type === "test" ? (failed.result().errors ?? []) : failed.errors();
  const name = failed.type === "module" ? [] : [failed.fullName];
  const file = failed.type === "module" ? failed.relativeModuleId : failed.module.relativeModuleId;
  return [file, ...name, firstLineOf(error)].join(": ");
}

function firstLineOf(error: { readonly message: string } | undefined): string {
  const [line = ""] = stripVTControlCharacters(error?.message ?? "").split("\n");
  return line.slice(0, mostLetters);
}
