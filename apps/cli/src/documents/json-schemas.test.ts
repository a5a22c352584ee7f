import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { documentSchemas } from "./json-schemas.ts";

test.each(Object.entries(documentSchemas))(
  "the published schema of %s is current",
  async (command, schema) => {
    const published = fileURLToPath(
      new URL(`../../schemas/${command}.schema.json`, import.meta.url),
    );
    await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(published);
  },
);
