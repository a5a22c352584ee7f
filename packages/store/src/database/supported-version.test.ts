import { expect, test } from "vitest";
import { whyUnsupported } from "./supported-version.ts";

test.each(["15.0", "15.4 (Debian 15.4-1.pgdg120+1)", "16beta1", "18.1", "100.2"])(
  "%s is supported",
  (version) => {
    expect(whyUnsupported(version)).toBeUndefined();
  },
);

test.each(["14.11", "9.6.24", "14rc1", "8.4", ""])("%s is not", (version) => {
  expect(whyUnsupported(version)).toBe(
    `the server is PostgreSQL ${version}, but 15 or newer is needed`,
  );
});
