import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { ObservationBatch } from "@mainstay/flows";
import { afterAll, describe, expect, test } from "vitest";
import { mainstayIn } from "./testing/mainstay.ts";

const folder = mkdtempSync(join(tmpdir(), "mainstay-observe-"));
const mainstay = mainstayIn(folder);
afterAll(() => rmSync(folder, { recursive: true }));

describe("what does not fit together is said", () => {
  test.each([
    [["--token-file", "token"], /name it with --server/],
    [["--server", "https://mainstay.example"], /needs --token-file/],
    [["--server", "mainstay", "--token-file", "token"], /takes a URL such as/],
    [["--server", "http://mainstay.example", "--token-file", "token"], /takes https/],
    [["--for", "soon"], /write a time such as 30s/],
  ])("%j", (words, message) => {
    const { status, stdout, stderr } = mainstay(["observe", ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });

  test("a file that is no token", () => {
    writeFileSync(join(folder, "token"), "two words\n");
    const words = ["--server", "https://mainstay.example", "--token-file", "token"];
    const { status, stderr } = mainstay(["observe", ...words]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/token does not hold a token/);
  });
});

describe.runIf(process.platform === "linux")("a look at this machine", () => {
  test.each([[], ["--proc"]])("is written so that flows reads it %j", (...more) => {
    const name = `seen${more.length}.jsonl`;
    const watched = mainstay(["observe", "--for", "1s", "--out", name, ...more]);
    expect(watched.status).toBe(0);
    expect(watched.stdout).toContain(`mainstay flows ${name}`);
    const lines = readFileSync(join(folder, name), "utf8").trim().split("\n");
    const numbers = lines.map((line) => ObservationBatch.parse(JSON.parse(line)).number);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(mainstay(["flows", name]).stdout).toContain("mainstay observe");
  });

  test("is printed as the same documents with --json", () => {
    const { status, stdout } = mainstay(["observe", "--for", "1s", "--json"]);
    expect(status).toBe(0);
    const [first = ""] = stdout.split("\n");
    expect(ObservationBatch.parse(JSON.parse(first)).observer.platform).toBe("linux");
  });
});
