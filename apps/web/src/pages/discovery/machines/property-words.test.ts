import { expect, test } from "vitest";
import { aboutWords, otherwiseWords, productWords, textOf, valueWords } from "./property-words.ts";

const told = (value: string | string[]) => ({
  value,
  observer: "id",
  since: "2026-06-03T10:00:00Z",
  last: "2026-06-03T10:00:00Z",
  others: [],
});

test.each([
  ["memory", 17_179_869_184, "16 GiB"],
  ["memory", 536_870_912, "512 MiB"],
  ["memory", 16_642_998_272, "15.5 GiB"],
  ["cpuSpeed", 2600, "2.6 GHz"],
  ["virtualization", "virtual", "virtual machine"],
  ["virtualization", "of another kind", "of another kind"],
  ["addresses", ["10.0.0.1", "10.0.0.2"], "10.0.0.1, 10.0.0.2"],
  ["cpus", 4, "4"],
] as const)("%s of %s is %s", (property, value, words) => {
  expect(valueWords(property, typeof value === "object" ? [...value] : value)).toBe(words);
});

test("who tells otherwise is told with what and when", () => {
  const others = [{ value: "Linux", observer: "file", last: "2026-06-03T10:00:00Z" }];
  const nameOf = (observer: string) => `the ${observer}`;
  expect(otherwiseWords({ others }, { nameOf, toWords: String })).toBe(
    "the file told Linux on 3 Jun 2026",
  );
});

test("a process is told of as people call it, and what says nothing more is left out", () => {
  const process = {
    site: "default",
    machine: "db01",
    process: "sqlservr",
    unit: "MSSQLSERVER",
    last: "2026-06-03T10:00:00Z",
    properties: {
      displayName: told("sqlservr"),
      description: told("SQL Server Windows NT"),
      services: told(["MSSQLSERVER"]),
      product: told("Microsoft SQL Server"),
      fileVersion: told("16.0.1000.6"),
      company: told("Microsoft Corporation"),
    },
  };
  expect(aboutWords(process)).toEqual(["SQL Server Windows NT", "MSSQLSERVER"]);
  expect(productWords(process)).toEqual({
    product: "Microsoft SQL Server 16.0.1000.6",
    company: "Microsoft Corporation",
  });
  expect(textOf(undefined)).toBe("");
});
