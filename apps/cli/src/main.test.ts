import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AssessDocument, RecoverDocument, SimulateDocument } from "@mainstay/api";
import { CheckDocument } from "./documents/check.ts";
import { createProgram } from "./program.ts";
import { bin, mainstayIn } from "./testing/mainstay.ts";

const folder = mkdtempSync(join(tmpdir(), "mainstay-cli-"));
const broken = join(folder, "broken.yaml");
const mainstay = mainstayIn(folder);

beforeAll(() => {
  mainstay(["init", "starter"]);
  writeFileSync(
    broken,
    "mainstay: 1\nelements:\n  - { id: a, kind: process, name: A, needs: [nowhere] }\n",
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const commands = (await createProgram(() => {})).commands.map((command) => [command.name()]);

describe("help", () => {
  test.each([[], ...commands])("of %j", async (...command) => {
    const { status, stdout, stderr } = mainstay([...command, "--help"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const golden = new URL(
      `./golden/help${command.map((word) => `-${word}`).join("")}.golden.txt`,
      import.meta.url,
    );
    await expect(stdout).toMatchFileSnapshot(fileURLToPath(golden));
  });

  test("stands in for a command that is missing, as wrong usage", () => {
    const { status, stdout, stderr } = mainstay([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^Usage: mainstay/);
  });
});

describe("init", () => {
  test("writes a plan that passes check and has something to tell", () => {
    const { status, stdout } = mainstay(["check", "starter", "--fail-on", "error"]);
    expect(stdout).toMatch(/Valid\./);
    expect(status).toBe(0);
    expect(mainstay(["assess", "starter"]).stdout).toMatch(/for Order intake: Database server → /);
  });

  test("overwrites nothing", () => {
    const { status, stdout, stderr } = mainstay(["init", "starter"]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(/plan\.yaml exists already/);
  });
});

describe("check", () => {
  test("exits with 1 for findings from --fail-on up", () => {
    const plan = join(folder, "ownerless.yaml");
    writeFileSync(plan, "mainstay: 1\nelements:\n  - { id: a, kind: process, name: A }\n");
    expect(mainstay(["check", plan]).status).toBe(0);
    expect(mainstay(["check", plan, "--fail-on", "note"]).status).toBe(1);
  });

  test("points at problems and exits with 3", () => {
    const { status, stdout } = mainstay(["check", broken]);
    expect(status).toBe(3);
    expect(stdout).toMatch(/broken\.yaml:3:\d+ {2}.*nowhere/);
  });

  test("prints a document whether or not the plan is valid", () => {
    for (const [plan, valid] of [
      [broken, false],
      ["starter", true],
    ] as const) {
      const document = CheckDocument.parse(JSON.parse(mainstay(["check", plan, "--json"]).stdout));
      expect(document.valid).toBe(valid);
    }
  });

  test("reads standard input", () => {
    const input = '{ "mainstay": 1, "elements": [{ "id": "a", "kind": "team", "name": "A" }] }';
    const { status, stdout } = mainstay(["check", "-"], { input });
    expect(stdout).toMatch(/1 file with 1 element/);
    expect(status).toBe(0);
  });

  test.each(["binary\0junk", "- just\n- a list\n", "{", "&a [*a, *a]", ""])(
    "survives %j",
    (input) => {
      const { status, stdout, stderr } = mainstay(["check", "-"], { input });
      expect(status).toBe(3);
      expect(stdout + stderr).not.toMatch(/ {4}at |fault in mainstay/);
    },
  );

  test("judges dates as of --today", () => {
    expect(
      mainstay(["check", "starter", "--today", "2126-01-01", "--fail-on", "warning"]).status,
    ).toBe(1);
    const { status, stderr } = mainstay(["check", "starter", "--today", "tomorrow"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/`tomorrow` is not a day/);
  });
});

describe("documents", () => {
  test("of assess, simulate and recover are as published", () => {
    const printed = (...words: string[]): unknown =>
      JSON.parse(mainstay([...words, "--json"]).stdout);
    AssessDocument.parse(printed("assess", "starter"));
    RecoverDocument.parse(printed("recover", "ransomware", "starter"));
    const scenario = SimulateDocument.parse(printed("simulate", "sign-in-lost", "starter"));
    expect(scenario.scenario).toBe("sign-in-lost");
    expect(scenario.elements["sign-in"]?.level).toEqual([
      ["PT0M", 0],
      ["PT6H", 1],
    ]);
    const onTheSpot = SimulateDocument.parse(
      printed("simulate", "starter", "--lose", "sign-in@1h:2h"),
    );
    expect(onTheSpot.scenario).toBeNull();
    expect(onTheSpot.elements["sign-in"]?.level).toEqual([
      ["PT1H", 0],
      ["PT3H", 1],
    ]);
  });
});

describe("wrong usage exits with 2 and prints nothing on standard output", () => {
  test.each([
    [["frobnicate"], /unknown command.*mainstay --help/s],
    [["check", "--wrong"], /unknown option/],
    [["check", "--fail-on", "fatal"], /error, warning, note/],
    [["check", "starter", "starter"], /too many arguments/],
    [["simulate"], /name a SCENARIO/],
    [["simulate", "sign-in-los", "starter"], /did you mean `sign-in-lost`\?.*ransomware/],
    [["simulate", "starter", "--lose", "sign-im"], /did you mean `sign-in`\?/],
    [["simulate", "sign-in-lost", "starter", "--lose", "sign-in"], /give PLAN alone/],
    [["recover"], /missing required argument.*mainstay recover --help/s],
    [["m365", "endpoints", "diff"], /mainstay m365 endpoints diff --help/],
    [["assess", "starter", "--element", "paper"], /no element `paper`/],
  ])("%j", (words, message) => {
    const { status, stdout, stderr } = mainstay(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

describe("what cannot run exits with 3 and says why on standard error", () => {
  test("an invalid plan, problem by problem", () => {
    const { status, stdout, stderr } = mainstay(["assess", broken, "--json"]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(/broken\.yaml:3:\d+ {2}.*nowhere/);
  });

  test("a directory without a plan", () => {
    mkdirSync(join(folder, "empty"), { recursive: true });
    const { status, stderr } = mainstay(["assess", "empty"]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/`mainstay init empty`/);
  });
});

describe("output", () => {
  test("is coloured only where colours are wanted", () => {
    const words = ["assess", "starter"];
    expect(mainstay(words).stdout).not.toContain("\u001b");
    expect(mainstay(words, { env: { FORCE_COLOR: "1" } }).stdout).toContain("\u001b[1m");
    expect(mainstay(words, { env: { NO_COLOR: "1" } }).stdout).not.toContain("\u001b");
  });

  test("reaches a pipe whole, however large", () => {
    const elements = Array.from({ length: 3000 }, (_, at) => ({
      id: `e-${at}`,
      kind: "team",
      name: `Team ${at}`,
    }));
    const { stdout } = mainstay(["assess", "-", "--json"], {
      input: JSON.stringify({ mainstay: 1, elements }),
    });
    expect(Object.keys(AssessDocument.parse(JSON.parse(stdout)).elements)).toHaveLength(3000);
  });

  test("may be cut off by its reader", async () => {
    const child = spawn(process.execPath, [bin, "assess", "starter"], { cwd: folder });
    child.stdout.destroy();
    const complaints = text(child.stderr);
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(await complaints).toBe("");
  });

  test("ends when interrupted", async () => {
    const child = spawn(process.execPath, [bin, "check", "-"], { cwd: folder });
    await once(child, "spawn");
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([null, "SIGINT"]);
  });
});
