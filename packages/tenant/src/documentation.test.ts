import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { clouds } from "./clouds.ts";
import { type Read, reads, reportRead } from "./reads/read.ts";

const page = readFileSync(
  fileURLToPath(new URL("../../../docs/tenant.md", import.meta.url)),
  "utf8",
);
const rows = page.split("\n").filter((line) => line.startsWith("|"));
const all: readonly Read[] = [...Object.values(reads), reportRead("getM365AppUserDetail", 30)];

test.each(all)("the page for who sets it up has $permission", ({ permission, tier }) => {
  expect(
    rows.some((row) => row.startsWith(`| ${tier} |`) && row.includes(`\`${permission}\``)),
  ).toBe(true);
});

test.each(Object.values(clouds))(
  "and the cloud $name",
  ({ name, authority, graph, hasReports }) => {
    const row = rows.find((one) => one.startsWith(`| \`${name}\``)) ?? "";
    const hosts = [authority, graph].map((address) => new URL(address).host);
    expect(
      [...hosts, hasReports ? "| yes |" : "| no |"].filter((words) => !row.includes(words)),
    ).toEqual([]);
  },
);
