import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { M365ClassifyDocument } from "./documents/m365-classify.ts";
import { M365EndpointsDiffDocument } from "./documents/m365-endpoints-diff.ts";
import { M365EndpointsDocument } from "./documents/m365-endpoints.ts";
import { startLoopbackService } from "./endpoints/testing/loopback-service.ts";
import { changeRecords, intune, newerList, olderList } from "./endpoints/testing/made-up-lists.ts";
import { bin, mainstayIn } from "./testing/mainstay.ts";

const folder = mkdtempSync(join(tmpdir(), "mainstay-m365-"));
const mainstay = mainstayIn(folder);
const elsewhere = { XDG_DATA_HOME: folder };

beforeAll(() => {
  writeFileSync(join(folder, "old-2026010100.json"), JSON.stringify(olderList));
  writeFileSync(join(folder, "new-2026020100.json"), JSON.stringify(newerList));
  writeFileSync(join(folder, "changes.json"), JSON.stringify(changeRecords));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([[["classify"]], [["endpoints"]], [["endpoints", "diff"]]])(
  "help of %j",
  async (words) => {
    const { status, stdout, stderr } = mainstay(["m365", ...words, "--help"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const golden = new URL(`./golden/help-m365-${words.join("-")}.golden.txt`, import.meta.url);
    await expect(stdout).toMatchFileSnapshot(fileURLToPath(golden));
  },
);

describe("classify", () => {
  const classify = (input: string, ...words: string[]) =>
    mainstay(["m365", "classify", "--endpoints", "old-2026010100.json", ...words], { input });

  const documents = (stdout: string) =>
    stdout
      .trim()
      .split("\n")
      .map((line) => M365ClassifyDocument.parse(JSON.parse(line)));

  test("prints a document for each line that has a host, in order, and a summary on standard error", () => {
    const input = "mail.example:993  # IMAP\r\n\n# none\n203.0.113.1\nmail..example\n";
    const { status, stdout, stderr } = classify(input, "--json");
    expect(status).toBe(0);
    expect(documents(stdout)).toEqual([
      {
        input: "mail.example:993",
        serviceArea: "Exchange",
        service: "exchange-imap-pop",
        category: "Allow",
        required: false,
        set: 2,
      },
      {
        input: "203.0.113.1",
        serviceArea: null,
        service: null,
        category: null,
        required: null,
        set: null,
      },
      {
        input: "mail..example",
        serviceArea: null,
        service: null,
        category: null,
        required: null,
        set: null,
        error: expect.stringMatching(/is no host name/),
      },
    ]);
    expect(stderr).toMatch(
      /^Of 3 lines, 1 is of Microsoft 365, 1 is not and 1 could not be read\.\n$/,
    );
  });

  test("reads several files, in UTF-8 with a byte order mark and in UTF-16", () => {
    writeFileSync(join(folder, "a.txt"), "\ufeffmail.example\n");
    writeFileSync(join(folder, "b.txt"), Buffer.from("\ufeffsmtp.example", "utf16le"));
    const { stdout } = classify("", "a.txt", "b.txt", "--json");
    expect(documents(stdout).map(({ input, set }) => [input, set])).toEqual([
      ["mail.example", 1],
      ["smtp.example", 2],
    ]);
  });

  test("shows people lines as they come, then what they come to", () => {
    const { stdout, stderr } = classify("mail.example:8443\nwww.example\n");
    expect(stdout).toMatch(/^Host .*\nmail\.example:8443 .*\n.*8443\nwww\.example +–\n\nIn all\n/);
    expect(stderr).toBe("");
  });

  test("answers a line without end, and what is no text", () => {
    const { status, stdout } = classify(
      `${"x".repeat(200_000)}\n\0\u0001\u001b[31m\nmail.example\n`,
      "--json",
    );
    expect(status).toBe(0);
    const [long, binary, mail] = documents(stdout);
    expect(long.error).toMatch(/is longer than 4096 characters/);
    expect(binary.error).toBeDefined();
    expect(mail.set).toBe(1);
  });

  test("answers each line before the next one comes", async () => {
    const child = spawn(
      process.execPath,
      [bin, "m365", "classify", "--endpoints", "old-2026010100.json", "--json"],
      { cwd: folder },
    );
    child.stdin.write("mail.example\n");
    const [first] = await once(child.stdout, "data");
    expect(String(first)).toMatch(/"set":1/);
    child.stdin.end("smtp.example\n");
    expect(await text(child.stdout)).toMatch(/"set":2/);
  });

  test("goes by the last list that was downloaded", async () => {
    const lists = join(folder, "mainstay", "endpoints");
    const at = { env: elsewhere, input: "upload.example\n" };
    const without = mainstay(["m365", "classify", "--json"], at);
    expect(without.status).toBe(3);
    expect(without.stderr).toMatch(/mainstay m365 endpoints --update/);
    mkdirSync(lists, { recursive: true });
    writeFileSync(join(lists, "worldwide-2026010100.json"), JSON.stringify(olderList));
    writeFileSync(join(lists, "worldwide-2026020100.json"), JSON.stringify(newerList));
    const { stdout } = mainstay(["m365", "classify", "--json"], at);
    expect(documents(stdout)[0].set).toBe(32);
  });

  test.each([
    ["nowhere.txt", "", /no such file/],
    ["changes.json", "changes.json", /records of changes/],
    ["page.html", "page.html", /web page, not JSON/],
    ["half.json", "half.json", /not JSON, or only the beginning/],
    ["empty.json", "empty.json", /empty list/],
  ])("says what is wrong with the list %s", (name, _, message) => {
    writeFileSync(join(folder, "page.html"), "<!doctype html>");
    writeFileSync(join(folder, "half.json"), '[{"id":1,');
    writeFileSync(join(folder, "empty.json"), "[]");
    const { status, stdout, stderr } = mainstay(["m365", "classify", "--endpoints", name]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(message);
  });

  test("uses what it can of a list, and says what it left out", () => {
    writeFileSync(
      join(folder, "odd.json"),
      JSON.stringify([
        {
          id: 1,
          serviceArea: "Common",
          urls: ["a.example", "a b"],
          tcpPorts: "443",
          category: "Allow",
          required: true,
        },
      ]),
    );
    const { status, stderr } = mainstay(["m365", "classify", "--endpoints", "odd.json"], {
      input: "a.example",
    });
    expect(status).toBe(0);
    expect(stderr).toMatch(/warning: odd\.json at \[0\]\.urls: "a b" is no host name/);
  });

  test("says how to ask for one host", () => {
    const { status, stderr } = classify("", "mail.example");
    expect(status).toBe(3);
    expect(stderr).toMatch(/echo mail\.example \| mainstay m365 classify/);
  });
});

describe("endpoints", () => {
  test("diff says what to open and by when", () => {
    const { status, stdout } = mainstay([
      "m365",
      "endpoints",
      "diff",
      "old-2026010100.json",
      "new-2026020100.json",
      "--changes",
      "changes.json",
      "--json",
    ]);
    expect(status).toBe(0);
    const document = M365EndpointsDiffDocument.parse(JSON.parse(stdout));
    expect(document).toMatchObject({ from: "2026010100", to: "2026020100" });
    expect(
      document.open.map(({ set, hosts, addresses, tcp, udp, by, basis }) => [
        set,
        [...hosts, ...addresses].join(" "),
        tcp,
        udp,
        by,
        basis,
      ]),
    ).toEqual([
      [1, "203.0.113.0/24", "80,443", "443", "2026-03-15", "effective-date"],
      [59, "login.example", "80", "", "2026-03-03", "thirty-days"],
      [59, "device.sign-in.example", "80,443", "", "2026-03-03", "thirty-days"],
      [32, "upload.example", "80,443", "", "2026-03-03", "thirty-days"],
    ]);
    expect(
      document.close.map(({ set, hosts, addresses, tcp }) => [
        set,
        [...hosts, ...addresses].join(" "),
        tcp,
      ]),
    ).toEqual([
      [2, "mail.example smtp.example 192.0.2.0/24", "143,995"],
      [59, "*.sign-in.example", "443"],
    ]);
    expect(document.sets).toMatchObject({ added: [32], removed: [31] });
  });

  test("diff reads records of changes alone, and refuses one list alone", () => {
    const alone = mainstay(["m365", "endpoints", "diff", "changes.json", "--json"]);
    expect(M365EndpointsDiffDocument.parse(JSON.parse(alone.stdout)).open[0].by).toBe("2026-03-15");
    const { status, stderr } = mainstay(["m365", "endpoints", "diff", "old-2026010100.json"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/nothing to be compared with/);
  });

  test("updates from the service, shows what is held, and leads to the differences", async () => {
    const service = await startLoopbackService();
    service.answers.version = () => ({ instance: "Worldwide", latest: "2026010100" });
    service.answers.endpoints = ({ url = "" }) => (url.includes("MEM") ? intune : olderList);
    const words = ["m365", "endpoints", "--to", "lists"];
    const none = mainstay(words);
    expect(none.status).toBe(3);
    expect(none.stderr).toMatch(/no list of endpoints in lists.*--update/);
    const { stdout, code } = await run([...words, "--update", "--service", service.base, "--json"]);
    await service.close();
    expect(code).toBe(0);
    const document = M365EndpointsDocument.parse(JSON.parse(stdout));
    expect(document.update).toMatchObject({ outcome: "downloaded", previous: null, warnings: [] });
    expect(document.lists.map(({ version, areas }) => [version, areas.length])).toEqual([
      ["2026010100", 5],
    ]);
    expect(mainstay(words).stdout).toMatch(
      /Worldwide, version 2026010100\nPublished on 2026-01-01/,
    );
    writeFileSync(join(folder, "lists", "worldwide-2026020100.json"), JSON.stringify(newerList));
    expect(mainstay(words).stdout).toMatch(/Kept as well: 2026010100/);
    const diff = (...versions: string[]) =>
      mainstay(["m365", "endpoints", "diff", ...versions, "--to", "lists", "--json"]);
    const compared = M365EndpointsDiffDocument.parse(
      JSON.parse(diff("2026010100", "2026020100").stdout),
    );
    expect(compared.sets.added).toEqual([32]);
    expect(diff("2026020100", "2026010100").stderr).toMatch(/is newer than 2026010100/);
    expect(diff("2026010100", "2026030100").stderr).toMatch(
      /worldwide-2026030100\.json.*no such file/,
    );
  });

  test("refuse what does not go together", () => {
    const wrong = [
      ["classify", "--endpoints", "old-2026010100.json", "--instance", "China"],
      ["endpoints", "diff", "changes.json", "--changes", "changes.json"],
    ].map((words) => mainstay(["m365", ...words]).status);
    expect(wrong).toEqual([2, 2]);
  });

  test.each([
    [["--instance", "Mars"], /the instances are Worldwide/],
    [["--service", "ftp://example"], /write an address such as https/],
  ])("refuses %j", (words, message) => {
    const { status, stdout, stderr } = mainstay(["m365", "endpoints", ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

/** Runs the command while this process goes on, so that the double can answer. */
async function run(
  words: readonly string[],
): Promise<{ readonly stdout: string; readonly code: number | null }> {
  const child = spawn(process.execPath, [bin, ...words], { cwd: folder });
  const [stdout] = await Promise.all([text(child.stdout), once(child, "close")]);
  return { stdout, code: child.exitCode };
}
