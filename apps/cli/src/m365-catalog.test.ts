import { fileURLToPath } from "node:url";
import { M365CatalogDocument } from "@mainstay/api";
import { expect, test } from "vitest";
import { mainstayIn } from "./testing/mainstay.ts";

const mainstay = mainstayIn(fileURLToPath(new URL("../../..", import.meta.url)));
const catalog = (...words: readonly string[]) => mainstay(["m365", "catalog", ...words]);

test("its help", async () => {
  const { status, stdout } = catalog("--help");
  expect(status).toBe(0);
  const golden = new URL("./golden/help-m365-catalog.golden.txt", import.meta.url);
  await expect(stdout).toMatchFileSnapshot(fileURLToPath(golden));
});

test("the document has every element with its reasons, and every source that it cites", () => {
  const { status, stdout } = catalog("--json");
  const document = M365CatalogDocument.parse(JSON.parse(stdout));
  expect(status).toBe(0);
  expect(document.features).toBeNull();
  const cited = document.elements.flatMap(({ needs }) => needs.flatMap(({ sources }) => sources));
  expect(cited.filter((key) => !(key in document.sources))).toEqual([]);
  expect(document.elements.find(({ id }) => id === "office-apps")?.needs[0]).toMatchObject({
    targets: ["office-activation"],
    atLeast: 1,
    holds: { low: "P30D", high: "P30D" },
    loss: 0.6,
    dependency: "D61",
    basis: ["documented"],
    sources: ["LIC", "EXT"],
    mitigations: ["M22", "M23"],
    when: "not extended-offline-access",
  });
});

test("the document of a tenant has what that tenant has, of one element only that", () => {
  const { stdout } = catalog("entra-sign-in", "--features", "federated-sign-in", "--json");
  const { features, elements } = M365CatalogDocument.parse(JSON.parse(stdout));
  expect(features).toEqual(["federated-sign-in"]);
  expect(elements.map(({ id }) => id)).toEqual(["entra-sign-in"]);
  expect(elements[0]?.needs.map(({ targets }) => targets)).toContainEqual(["ad-fs"]);
});

test("none is the plainest tenant", () => {
  const { stdout } = catalog("--features", "none", "--json");
  const { features, elements } = M365CatalogDocument.parse(JSON.parse(stdout));
  expect(features).toEqual([]);
  expect(elements.map(({ id }) => id)).not.toContain("ad-fs");
});

test.each([
  [["entra-singin"], "the catalog has no element `entra-singin`. Did you mean entra-sign-in?"],
  [["--features", "federated"], "there is no feature `federated`."],
  [["--features", "cached-mod"], "Did you mean cached-mode?"],
  [["--features", ""], "there is no feature ``."],
  [
    ["ad-fs", "--features", "none"],
    "a tenant with these features has no `ad-fs`: it comes with federated-sign-in",
  ],
])("%j is wrong usage, with what to do", (words, message) => {
  const { status, stdout, stderr } = catalog(...words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(message);
});
