import { expect, test } from "vitest";
import { openLog } from "./open-log.ts";

test("errors are logged with their reason, and secrets are not", () => {
  const lines: string[] = [];
  const log = openLog({ level: "info", destination: { write: (line) => void lines.push(line) } });
  const error = Object.assign(new Error("no such host"), { input: "postgres://ada:hunter2@db" });
  log.error({ error, request: { headers: { authorization: "Bearer hunter2" } } }, "fault");
  log.warn({ password: "hunter2" }, "refused");
  log.debug("too much");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain("no such host");
  expect(lines.join("")).not.toContain("hunter2");
});
