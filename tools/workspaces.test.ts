import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { importable, importTable, packageName, type Workspace } from "../oxlint.config.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const Names = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  name: z.string(),
  exports: Names,
  dependencies: Names,
  devDependencies: Names,
  optionalDependencies: Names,
  peerDependencies: Names,
});
const Project = z.object({
  extends: z.string(),
  compilerOptions: z.record(z.string(), z.unknown()),
});

/** What of a package much is asked for that needs nothing else of it, so that a command that asks loads no more. */
const ownEntries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "packages/plan": {
    "./editing": "./src/files/editing/edit-sources.ts",
    "./printing": "./src/files/printing/print-plan.ts",
  },
  "packages/m365": {
    "./addresses": "./src/endpoints/addresses.ts",
    "./catalogs": "./src/catalog/catalogs.ts",
  },
  "packages/flows": { "./watching": "./src/watching/index.ts" },
  "apps/agent": { "./watching": "./src/watching.ts" },
  "packages/analysis": { "./lint": "./src/lint.ts" },
};

const present = importTable.filter(({ workspace }) =>
  existsSync(join(root, workspace, "package.json")),
);

test("the import table names every workspace", () => {
  const found = globSync("{packages,apps}/*/package.json", { cwd: root });
  expect(present.map(({ workspace }) => join(workspace, "package.json")).sort()).toEqual(
    found.sort(),
  );
});

describe.each(present)("$workspace", (row) => {
  const manifest = Manifest.parse(readJson(join(row.workspace, "package.json")));

  test("has the name that others import it under", () => {
    expect(manifest.name).toBe(packageName(row));
  });

  test("depends on no workspace that it may not import", () => {
    const { dependencies, devDependencies, optionalDependencies, peerDependencies } = manifest;
    const all = {
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
      ...peerDependencies,
    };
    const ours = Object.keys(all).filter((name) => name.startsWith("@mainstay/"));
    expect(importable(row)).toEqual(expect.arrayContaining(ours));
  });

  test("has one entry, one for test builders, and what much is asked for by itself", () => {
    const entries = {
      ".": "./src/index.ts",
      "./testing": "./src/testing/index.ts",
      ...ownEntries[row.workspace],
    };
    expect(entries).toMatchObject(manifest.exports);
    const importers = importTable.filter((other) => importable(other).includes(packageName(row)));
    expect("." in manifest.exports).toBe(importers.length > 0);
  });
});

test.each(present.filter(({ pure }) => pure))("$workspace sees nothing of a platform", (row) => {
  const base = Project.partial().parse(readJson("tsconfig.base.json"));
  expect(base.compilerOptions).toMatchObject({ types: [], lib: ["ES2024"] });
  const project = Project.parse(readJson(join(row.workspace, "tsconfig.json")));
  expect(project.extends).toBe("../../tsconfig.base.json");
  expect(Object.keys(project.compilerOptions)).toEqual(["tsBuildInfoFile"]);
});

test.skipIf(!existsSync(join(root, "ARCHITECTURE.md")))("ARCHITECTURE.md quotes the table", () => {
  const text = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
  const quoted = text.split("\n").filter((line) => /^\| *`(?:packages|apps)\//.test(line));
  expect(quoted.map(cells)).toEqual(importTable.map(asQuoted));
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

function cells(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function asQuoted({ workspace, is, mayImport, pure }: Workspace): readonly string[] {
  return [`\`${workspace}\``, is, mayImport.join(", ") || "nothing", pure ? "yes" : "no"];
}
