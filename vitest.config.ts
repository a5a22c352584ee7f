import { defineConfig } from "vitest/config";
import { SlowestFirst } from "./tools/slowest-first.ts";

export default defineConfig({
  test: {
    include: [
      "packages/**/src/**/*.test.ts",
      "apps/**/*.test.ts",
      "tools/**/*.test.ts",
      "examples/**/*.test.ts",
      "e2e/**/*.e2e.ts",
    ],
    allowOnly: false,
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", "./tools/closing-line-reporter.ts"],
    coverage: { provider: "v8", include: ["packages/*/src/**", "apps/*/src/**"] },
  },
});
