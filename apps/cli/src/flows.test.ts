import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { FlowsDependency, FlowsDocument, FlowsSummary } from "./documents/flows.ts";
import { bin, mainstayIn } from "./testing/mainstay.ts";

const folder = mkdtempSync(join(tmpdir(), "mainstay-flows-"));
const mainstay = mainstayIn(folder);

const fields =
  "#path\tconn\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\torig_bytes\tresp_bytes\tconn_state\n";
const sound = "1767225600.5\tC1\t10.1.0.5\t50001\t10.1.0.10\t1433\ttcp\t-\t2.5\t1200\t5400\tSF\n";
const refused = "1767225601.0\tC2\t10.1.0.5\t50002\t10.1.0.10\t1433\ttcp\t-\t-\t-\t-\tREJ\n";
const unsound = "1767225602.0\tC3\tnowhere\t50003\t10.1.0.10\t1433\ttcp\t-\t-\t-\t-\tS0\n";
const log = `${fields}${sound}${refused}${unsound}`;

beforeAll(() => {
  writeFileSync(join(folder, "conn.log"), log);
  writeFileSync(join(folder, "conn.log.gz"), gzipSync(log));
  writeFileSync(join(folder, "conn.log.zst"), zstdCompressSync(log));
  writeFileSync(join(folder, "cut.log.gz"), gzipSync(log).subarray(0, -20));
  writeFileSync(join(folder, "notes.txt"), "Dear reader,\n");
  mkdirSync(join(folder, "logs/deeper"), { recursive: true });
  writeFileSync(join(folder, "logs/deeper/conn.log"), log);
  writeFileSync(join(folder, "logs/notes.txt"), "Dear reader,\n");
  symlinkSync("rotated-away.log", join(folder, "logs/current.log"));
  writeFileSync(
    join(folder, "firewall.csv"),
    "when;from;to;service;verdict\n2026-01-01T00:00:00Z;10.1.0.5;10.1.0.10;1433;ACCEPT\n2026-01-01T00:00:01Z;10.1.0.5;10.1.0.11;25;DROP\n",
  );
  writeFileSync(
    join(folder, "mapping.yaml"),
    "time: when\nclient: from\nserver: to\nport: service\noutcome: verdict\noutcomes:\n  blocked: [drop]\n",
  );
  writeFileSync(join(folder, "wrong.yaml"), "time: when\nclient: from\nsource: to\n");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function documents(stdout: string) {
  const lines = stdout.trimEnd().split("\n");
  for (const line of lines) FlowsDocument.parse(JSON.parse(line));
  return {
    dependencies: lines.slice(0, -1).map((line) => FlowsDependency.parse(JSON.parse(line))),
    summary: FlowsSummary.parse(JSON.parse(lines.at(-1) ?? "")).summary,
  };
}

test("help", async () => {
  const { status, stdout, stderr } = mainstay(["flows", "--help"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const golden = new URL("./golden/help-flows.golden.txt", import.meta.url);
  await expect(stdout).toMatchFileSnapshot(fileURLToPath(golden));
});

describe("flows --json", () => {
  test("prints a dependency a line, and all that became of the rows at the end", () => {
    const { status, stdout, stderr } = mainstay(["flows", "conn.log", "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { dependencies, summary } = documents(stdout);
    expect(dependencies).toEqual([
      {
        source: { address: "10.1.0.5" },
        destination: { address: "10.1.0.10", port: 1433, role: "database" },
        protocol: "tcp",
        connections: 2,
        failed: 1,
        outcomes: { succeeded: 1, refused: 1 },
        bytesOut: 1_200,
        bytesIn: 5_400,
        first: "2026-01-01T00:00:00Z",
        last: "2026-01-01T00:00:03Z",
        scope: "internal",
        roleBy: "told",
        seenFrom: ["Zeek"],
      },
    ]);
    expect(summary).toMatchObject({ records: 3, skipped: 1, dependencies: 1, folded: 0 });
    expect(summary.files[0]?.leftOut[0]?.first).toEqual([{ line: 5, value: "nowhere" }]);
  });

  test.each(["conn.log.gz", "conn.log.zst"])("reads %s as what is packed in it", (name) => {
    const plainly = documents(mainstay(["flows", "conn.log", "--json"]).stdout);
    const packed = documents(mainstay(["flows", name, "--json"]).stdout);
    expect(packed.dependencies).toEqual(plainly.dependencies);
  });

  test("reads standard input", () => {
    const { stdout } = mainstay(["flows", "-", "--json"], { input: log });
    expect(documents(stdout).summary.files[0]).toMatchObject({ file: "standard input", rows: 3 });
  });

  test("reads what a packed file has before it breaks off, and says so", () => {
    const { status, stdout } = mainstay(["flows", "cut.log.gz", "conn.log", "--json"]);
    expect(status).toBe(0);
    const [cut] = documents(stdout).summary.files;
    expect(cut?.problem).toMatch(/could not be read to its end/);
  });

  test("ends with a command that reads the same as it did", () => {
    const { stdout } = mainstay(["flows", "firewall.csv", "--mapping", "mapping.yaml"]);
    const [, ...words] = stdout.trim().split("\n").at(-1)?.trim().split(" ") ?? [];
    expect(words.slice(0, 3)).toEqual(["compare", "--observed", "firewall.csv"]);
    const plan = fileURLToPath(new URL("../../../examples/halden-freight", import.meta.url));
    expect(mainstay(["compare", plan, ...words.slice(1)])).toMatchObject({ status: 0 });
  });

  test("reads a table by a mapping of its columns", () => {
    const { stdout } = mainstay(["flows", "firewall.csv", "--mapping", "mapping.yaml", "--json"]);
    const { dependencies } = documents(stdout);
    expect(dependencies.map(({ outcomes }) => outcomes)).toEqual([{ unknown: 1 }, { blocked: 1 }]);
  });
});

describe("flows", () => {
  test("knows what servers are for by the rules of a file", () => {
    writeFileSync(join(folder, "roles.yaml"), "rules: [{ role: sap, ports: [1433] }]\n");
    const { stdout } = mainstay(["flows", "conn.log", "--server-roles", "roles.yaml", "--json"]);
    expect(documents(stdout).dependencies[0]?.destination).toMatchObject({ role: "sap" });
    writeFileSync(join(folder, "roles.yaml"), "rules: [{ role: sap }]\n");
    const wrong = mainstay(["flows", "conn.log", "--server-roles", "roles.yaml"]);
    expect(wrong.status).toBe(3);
    expect(wrong.stderr).toContain("has neither ports nor programs");
  });

  test("knows who serves by the ports of a file, where it is guessed", () => {
    const guessed = sound.replace("50001", "33000").replace("1433", "40000").replace("SF", "OTH");
    writeFileSync(join(folder, "guessed.log"), `${fields}${guessed}`);
    const destination = (...more: string[]) =>
      documents(mainstay(["flows", "guessed.log", "--json", ...more]).stdout).dependencies[0]
        ?.destination;
    expect(destination()).toMatchObject({ address: "10.1.0.5", port: 33000 });
    writeFileSync(join(folder, "ports.yaml"), "knownPorts: { ports: [40000] }\n");
    expect(destination("--server-roles", "ports.yaml")).toMatchObject({
      address: "10.1.0.10",
      port: 40000,
    });
  });

  test("knows which public addresses are own by the networks of a file, and says so", () => {
    const away = sound.replaceAll("10.1.0.10", "203.0.113.10");
    writeFileSync(join(folder, "away.log"), `${fields}${away}`);
    writeFileSync(join(folder, "own.yaml"), "ownNetworks: [203.0.113.0/24]\n");
    const read = (...more: string[]) => mainstay(["flows", "away.log", ...more]).stdout;
    expect(read()).toContain("third party");
    const own = ["--server-roles", "own.yaml"];
    expect(read(...own)).toMatch(/internal \(own\s+network\)/);
    expect(documents(read("--json", ...own)).dependencies[0]).toMatchObject({
      scope: "internal",
      destination: { address: "203.0.113.10", ownBy: "network" },
    });
  });

  test("tells of a file of a folder that is in no known format, and reads the rest but links to nowhere", () => {
    const { status, stdout } = mainstay(["flows", "logs"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /notes\.txt is in no format that is known: it begins with `Dear reader,`/,
    );
    expect(stdout).toMatch(/10\.1\.0\.5 +10\.1\.0\.10 +1433 database +2 +1 refused/);
  });

  test.each([
    [["notes.txt"], /notes\.txt is in no format that is known: it begins with `Dear reader,`/],
    [["absent.log"], /cannot read absent\.log: no such file/],
    [["firewall.csv", "--mapping", "wrong.yaml"], /wrong\.yaml is no mapping of columns: .*source/],
    [["conn.log", "--endpoints", "absent.json"], /absent\.json cannot be read/],
  ])("%j cannot be read, and says why", (words, message) => {
    const { status, stderr } = mainstay(["flows", ...words]);
    expect(status).toBe(3);
    expect(stderr).toMatch(message);
  });

  test("shows what it has read when it is told to stop", async () => {
    const child = spawn(process.execPath, [bin, "flows", "-", "--json"], { cwd: folder });
    const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
    child.stdin.on("error", () => {});
    const closed = once(child, "close");
    // More than a pipe holds: once it is taken, the child is reading.
    await new Promise((resolve) => child.stdin.write(log.repeat(5_000), resolve));
    child.kill("SIGINT");
    const more = setInterval(() => child.stdin.write(log), 20);
    const [status] = await closed;
    clearInterval(more);
    expect(status).toBe(3);
    expect(await stderr).toMatch(/stopped before the end/);
    expect(documents(await stdout).summary).toMatchObject({ stopped: true, dependencies: 1 });
  });
});

describe("an export", () => {
  test.each(["csv", "vm-connection", "vm-connection-csv"])(
    "as %s is read again as what it was made of",
    (format) => {
      const exported = mainstay(["flows", "conn.log", "--format", format]);
      expect([exported.status, exported.stderr]).toEqual([0, ""]);
      expect(exported.stdout).not.toMatch(/\n\n/);
      writeFileSync(join(folder, `exported-${format}`), exported.stdout);
      const read = (place: string) => documents(mainstay(["flows", place, "--json"]).stdout);
      const [again, first] = [read(`exported-${format}`), read("conn.log")];
      const known = ({
        destination: { port },
        connections,
        failed,
        bytesOut,
        bytesIn,
      }: z.output<typeof FlowsDependency>) => ({
        port,
        connections,
        failed,
        bytesOut,
        bytesIn,
      });
      expect(again.summary.skipped).toBe(0);
      expect(again.dependencies.map(known)).toEqual(first.dependencies.map(known));
    },
  );

  test.each([
    [["conn.log", "--format", "csv", "--json"], "two forms"],
    [["conn.log", "--window", "day", "--server", "http://127.0.0.1:1"], "leave the files out"],
    [["--window", "day"], "name --server"],
    [["--window", "day", "--mapping", "any.yaml"], "leave --mapping out"],
    [["--window", "day", "--server-roles", "any.yaml"], "leave --server-roles out"],
    [["--window", "day", "--endpoints", "any.json"], "leave --endpoints out"],
    [["--window", "day", "--all"], "leave --all out"],
    [["--window", "soon", "--server", "http://127.0.0.1:1"], "is no window"],
    [["conn.log", "--around", "app01"], "--around is for --window"],
    [[], "name files or folders"],
  ])("%j is refused with what to do", (options, why) => {
    const { status, stdout, stderr } = mainstay(["flows", ...options]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(why);
  });
});
