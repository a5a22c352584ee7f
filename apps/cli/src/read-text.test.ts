import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { maxSourceLength } from "@mainstay/plan";
import { afterAll, expect, test } from "vitest";
import { readFileText } from "./read-text.ts";

const folder = mkdtempSync(join(tmpdir(), "mainstay-text-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function tooLarge(path: string) {
  return {
    problem: {
      id: "too-large",
      message:
        "is larger than 64 MiB, the most that is read of one file: split it into several, or leave it out",
      path: [],
      location: { file: path, line: 1, column: 1 },
    },
  };
}

test("a file is read as it is, up to the size that is allowed", () => {
  expect(readFileText(file("empty.yaml", ""))).toEqual({ text: "" });
  expect(readFileText(file("plan.yaml", "mainstay: 1\n"))).toEqual({ text: "mainstay: 1\n" });
  const largest = readFileText(file("largest.yaml", Buffer.alloc(maxSourceLength, " ")));
  expect("text" in largest && largest.text.length).toBe(maxSourceLength);
});

test("a file that is larger is refused", () => {
  const path = file("large.yaml", "");
  truncateSync(path, maxSourceLength + 1);
  expect(readFileText(path)).toEqual(tooLarge(path));
});

test.skipIf(process.platform === "win32")("pipes and devices are read up to the same size", () => {
  const path = join(folder, "pipe");
  execFileSync("sh", ["-c", `mkfifo '${path}'`]);
  const write = (command: string) => spawn("sh", ["-c", `${command} > '${path}'`]);

  write("yes ä | head -c 3000000");
  expect(readFileText(path)).toEqual({ text: "ä\n".repeat(1_000_000) });
  write("head -c 200000000 /dev/zero");
  expect(readFileText(path)).toEqual(tooLarge(path));
  expect(readFileText("/dev/zero")).toEqual(tooLarge("/dev/zero"));
});

test("what cannot be read says why", () => {
  const path = join(folder, "none.yaml");
  expect(readFileText(path)).toMatchObject({
    problem: { id: "unreadable-file", message: "cannot be read: no such file or directory" },
  });
  expect(readFileText(folder)).toMatchObject({
    problem: { id: "unreadable-file", message: "cannot be read: it is a directory" },
  });
});

test("what is not UTF-8 is pointed at", () => {
  const path = file("latin-1.yaml", Uint8Array.from([0x61, 0x0a, 0x62, 0xfc]));
  expect(readFileText(path)).toEqual({
    problem: {
      id: "not-utf-8",
      message: "is not UTF-8 text: save the file as UTF-8, or leave it out",
      path: [],
      location: { file: path, line: 2, column: 2 },
    },
  });
});

test.each([
  ["UTF-16, as PowerShell saves it", Buffer.from("\ufeffKöln", "utf16le")],
  ["UTF-16 the other way round", Buffer.from("\ufeffKöln", "utf16le").swap16()],
  ["Windows-1252", Buffer.from("Köln", "latin1")],
  ["UTF-8 with its mark", Buffer.from("\ufeffKöln")],
])("what other programs save is read where it may be: %s", (name, bytes) => {
  const path = file(name, bytes);
  expect(readFileText(path, "any")).toEqual({ text: "Köln" });
});

test("what has zeros in it is no text in any encoding", () => {
  const path = file("binary", Uint8Array.of(0x89, 0, 1, 2));
  expect(readFileText(path, "any")).toMatchObject({ problem: { id: "not-utf-8" } });
});
