import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Runs stories first and tests with a database next, so that at the end of a run no core waits for one long file. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId }: TestSpecification): number {
  if (moduleId.endsWith(".e2e.ts")) return 0;
  return moduleId.endsWith(".pg.test.ts") ? 1 : 2;
}
