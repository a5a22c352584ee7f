import { expect, test } from "vitest";
import { workingBackends } from "./working-backends.ts";

test.each(["postgresql://%", "postgresql://depot:5432a/plan"])(
  "at %s, which is no address, nothing answers",
  async (connectionString) => {
    expect(await workingBackends({ connectionString }, 50)).toBeUndefined();
  },
);
