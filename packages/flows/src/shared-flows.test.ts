import { describe, expect, test } from "vitest";
import { flowBook } from "./book/flow-book.ts";
import { listDependencies } from "./book/list-dependencies.ts";
import { formats } from "./formats/formats.ts";
import { readFlows } from "./reading/read-flows.ts";
import { accountedRows, readAll } from "./testing/read-all.ts";
import { sharedNames, sharedText } from "./testing/shared-flows.ts";

/** The format of each file, how many rows it has, and how many of them tell of connections. */
const expected: Readonly<Record<string, readonly [string, number, number]>> = {
  "aws/vpcflow-v2-noheader-nodata.log": ["aws-vpc", 7, 3],
  "aws/vpcflow-v2-with-header.log": ["aws-vpc", 4, 2],
  "azure/nsg-v2-PT1H-2020-07-08.json.gz": ["azure-flow-logs", 8_203, 8_203],
  "azure/vmconnection-log4shell.jsonl": ["vm-insights", 5, 5],
  "azure/vnet-v4-documented-sample.json": ["azure-flow-logs", 19, 19],
  "firewall/azure-firewall-asim.csv": ["asim", 20, 20],
  "gcp/vpcflow-6.jsonl": ["gcp-vpc", 6, 6],
  "hosttables/centos-7.7-netstat-sudo-aeep.out": ["netstat", 160, 2],
  "hosttables/ubuntu-18.04-netstat-p.out": ["netstat", 93, 2],
  "hosttables/ubuntu-18.04-netstat-sudo-lnp.out": ["netstat", 28, 0],
  "hosttables/ubuntu-18.04-ss-sudo-tulpen.out": ["ss", 73, 0],
  "hosttables/windows-windows-10-netstat-aon.out": ["netstat", 208, 32],
  "netflow/slips-test1-nfdump.csv.gz": ["nfdump", 4_596, 4_592],
  "netflow/slips-test5-binetflow.tsv": ["argus", 300, 285],
  "pairs/lsass01-zeek-conn.log": ["zeek", 112, 104],
  "suricata/selks-eve-flow.json": ["suricata", 1, 1],
  "suricata/selks-eve-krb5.json": ["suricata", 1, 0],
  "suricata/slips-test6-eve-part1.json.gz": ["suricata", 2_500, 888],
  "windows-events/empire_find_localadmin_smb_svcctl_OpenSCManager_2020-09-22021559.jsonl.gz": [
    "windows-events",
    253,
    121,
  ],
  "windows-events/metasploit_logonpasswords_lsass_memory_dump.jsonl.gz": [
    "windows-events",
    1_137,
    234,
  ],
  "windows-events/purplesharp_ad_playbook_I_2020-10-22042947.jsonl.gz": [
    "windows-events",
    525,
    311,
  ],
  "zeek/apt29-day1/NASHUA_conn.log.gz": ["zeek", 479, 479],
  "zeek/apt29-day1/SCRANTON_conn.log.gz": ["zeek", 134, 134],
  "zeek/apt29-day1/NASHUA_dns.log": ["zeek-dns", 21, 0],
  "zeek/apt29-day1/SCRANTON_dns.log": ["zeek-dns", 32, 0],
  "zeek/rita-proxy-http.log.gz": ["zeek-http", 407, 0],
  "zeek/rita-open-conn-closed.log": ["zeek", 59, 59],
  "zeek/rita-open-conn-open.log": ["zeek", 59, 59],
  "zeek/rita-proxy-conn.log.gz": ["zeek", 463, 407],
  "zeek/slips-portscan-horizontal-conn.log": ["zeek", 41, 41],
  "zeek/slips-test10-conn.tsv.log": ["zeek", 141, 97],
  "zeek/zat-conn.tsv.log": ["zeek", 360, 338],
};

const names = sharedNames("**/*.{log,json,jsonl,csv,tsv,out,gz}");
const isAbsent = names.length === 0;

describe.skipIf(isAbsent)("the shared files (MAINSTAY_DATA says where they are)", () => {
  test.each(Object.entries(expected))("%s", (name, [format, rows, connections]) => {
    const { file } = readAll(sharedText(name), { piece: 65_536 });
    expect(file).toMatchObject({ format, rows, connections });
    expect(accountedRows(file)).toBe(rows);
  });

  test("all hours of the host on the internet are accounted for", () => {
    const hours = sharedNames("zeek/rita-internet-host-2024-04-19/*.gz").map(
      (name) => readAll(sharedText(name)).file,
    );
    expect(hours.reduce((sum, { rows }) => sum + rows, 0)).toBe(31_367);
    for (const file of hours) expect(accountedRows(file)).toBe(file.rows);
  });

  test("every other file is said to be in no known format, or has no row that is lost", () => {
    for (const name of names.filter((one) => !(one in expected))) {
      const { file } = readAll(sharedText(name));
      const isTold = /is in no format that is known/.test(file.problem ?? "");
      expect([name, file.format !== undefined || isTold]).toEqual([name, true]);
      expect(accountedRows(file)).toBe(file.rows);
    }
  });

  test("what is still open is not counted again once it is closed", () => {
    const book = flowBook();
    for (const [name, file] of [
      ["zeek/rita-open-conn-open.log", "open_conn.log"],
      ["zeek/rita-open-conn-closed.log", "conn.log"],
    ] as const) {
      const reader = readFlows({ file, writtenAt: 0 }, { sink: book, formats });
      reader.write(sharedText(name));
      reader.end();
    }
    const connections = listDependencies(book).reduce((sum, one) => sum + one.connections, 0);
    expect(connections).toBe(59);
  });

  test("a machine's events and the network beside it are one set of dependencies, with clocks 19 hours apart", () => {
    const book = flowBook();
    for (const file of [
      "pairs/lsass01-zeek-conn.log",
      "windows-events/metasploit_logonpasswords_lsass_memory_dump.jsonl.gz",
    ]) {
      const reader = readFlows({ file, writtenAt: 0 }, { sink: book, formats });
      reader.write(sharedText(file));
      reader.end();
    }
    const skew = book
      .skews()
      .find(({ one, other }) => one === "Zeek" && other.endsWith("filtering"));
    expect(skew?.common).toBeGreaterThanOrEqual(95);
    expect(skew?.spread).toBeLessThan(15_000);
    const both = listDependencies(book).filter(({ seenFrom }) => seenFrom.includes("Zeek"));
    const merged = both.filter(({ seenFrom }) => seenFrom.length > 1);
    expect(merged.length).toBeGreaterThan(5);
    for (const { connections, seenFrom } of merged)
      expect([connections > 0, seenFrom.length > 1]).toEqual([true, true]);
  });

  test("a scan that is refused is a dependency that failed, counted once for both directions", () => {
    const book = flowBook();
    const reader = readFlows({ file: "nfdump.csv", writtenAt: 0 }, { sink: book, formats });
    reader.write(sharedText("netflow/slips-test1-nfdump.csv.gz"));
    reader.end();
    const [first] = listDependencies(book);
    expect(first).toMatchObject({ destination: { address: "147.32.82.62", port: 902 } });
    expect(first?.outcomes.refused).toBe(2_264);
    expect(first?.connections).toBeLessThan(2_400);
  });
});
