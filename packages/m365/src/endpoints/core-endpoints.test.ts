import { expect, test } from "vitest";
import { compileClassifier } from "./classifier.ts";
import { coreEndpoints } from "./core-endpoints.ts";
import { parseTarget } from "./parse-target.ts";

const classify = compileClassifier(coreEndpoints().sets);

test("the built-in list can be used as it stands", () => {
  expect(coreEndpoints().problems).toEqual([]);
});

test.each([
  ["outlook.office365.com", "exchange-online"],
  ["contoso.sharepoint.com", "sharepoint-online"],
  ["login.microsoftonline.com", "entra-sign-in"],
  ["52.96.0.1", "exchange-online"],
  ["13.107.136.9", "sharepoint-online"],
  ["52.112.0.1", "teams"],
  ["203.0.113.9", undefined],
  ["www.example.com", undefined],
])("%s is of %s", (written, service) => {
  const parsed = parseTarget(written);
  if (!("target" in parsed)) throw new Error("no target");
  expect(classify(parsed.target)?.service).toBe(service);
});
