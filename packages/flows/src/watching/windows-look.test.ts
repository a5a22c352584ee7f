import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressBook } from "../addresses/address-book.ts";
import { parseWindowsLook } from "./windows-look.ts";

const addresses = addressBook();

function look(...rows: readonly (readonly (string | number)[])[]) {
  const lines = [...rows, ["done"]].map((fields) => fields.join("\t"));
  return parseWindowsLook(lines.join("\r\n"), addresses);
}

const heldBy = (pid: number) =>
  ["socket", "10.1.0.5", 50_000 + pid, "10.1.0.9", 443, "Established", pid, 0] as const;

describe("what a look at Windows printed", () => {
  test.each([
    ["Established", "connected"],
    ["5", "connected"],
    ["SynSent", "connecting"],
    ["TimeWait", "left"],
  ])("a socket that is %s is %s", (word, state) => {
    const { sockets } = look(["socket", "10.1.0.5", 50_001, "10.1.0.9", 443, word, 8, 0]) ?? {};
    expect(sockets).toMatchObject([
      {
        id: "10.1.0.5 50001 10.1.0.9 443",
        state,
        local: { address: "10.1.0.5", port: 50_001 },
        remote: { address: "10.1.0.9", port: 443 },
      },
    ]);
  });

  test("a socket that waits for long has asked again", () => {
    const ages = [0, 2, 3, 60].map((age) =>
      look(["socket", "::1", 50_001, "::1", 443, "SynSent", 8, age]),
    );
    expect(ages.map((one) => one?.sockets[0]?.isUnanswered)).toEqual([
      undefined,
      undefined,
      true,
      true,
    ]);
  });

  test("what is only bound, or of UDP, is no connection", () => {
    const read = look(
      ["socket", "0.0.0.0", 50_001, "0.0.0.0", 0, "Bound", 8, 0],
      ["event", 5156, 8, "a.exe", "%%14593", "10.1.0.5", 5, "10.1.0.9", 53, 17],
    );
    expect(read).toEqual({
      sockets: [],
      attempts: [],
      names: [],
      configured: [],
      withheld: [],
      unread: 0,
    });
  });

  test("a process whose number another has now is named by its program alone", () => {
    const read = look(
      ["process", 8, "other.exe"],
      ["service", 8, "Other"],
      ["event", 5157, 8, "\\device\\a.exe", "%%14593", "10.1.0.5", 5, "10.1.0.9", 53, 6],
    );
    expect(read?.attempts).toMatchObject([{ ending: "blocked", owner: { process: "a.exe" } }]);
    expect(read?.attempts[0]?.owner?.unit).toBeUndefined();
  });

  test("programs that run others' programs are told apart by these, and nothing else of how they were called is told", () => {
    const read = look(
      [
        "process",
        8,
        "java.exe",
        '"C:\\jdk\\java.exe" -Dpassword=hunter2 -jar C:\\orders.jar hunter2',
      ],
      ["process", 9, "java.exe", "java -jar stock.jar"],
      ["process", 10, "w3wp.exe", 'w3wp.exe -ap "Web Shop" -v "v4.0"'],
      ["process", 11, "python.exe", 'python -c "hunter2"'],
      ["process", 12, "mysql.exe", "mysql -phunter2"],
      ...[8, 9, 10, 11, 12].map(heldBy),
      ["event", 5157, 8, "\\device\\java.exe", "%%14593", "10.1.0.5", 5, "10.1.0.9", 53, 6],
    );
    expect(read?.sockets.map(({ owner }) => owner)).toEqual([
      { process: "java.exe orders.jar" },
      { process: "java.exe stock.jar" },
      { process: "w3wp.exe Web Shop" },
      { process: "python.exe" },
      { process: "mysql.exe" },
    ]);
    expect(read?.attempts[0]?.owner).toEqual({ process: "java.exe orders.jar" });
    expect(JSON.stringify(read)).not.toContain("hunter2");
  });

  test("the cache of the DNS client names what was asked for, and what addresses answer to", () => {
    const read = look(
      ["name", "shop.example", 5, 0, "edge.example"],
      ["name", "shop.example", 1, 0, "203.0.113.9"],
      ["name", "shop.example", "AAAA", "Success", "2001:db8::9"],
      ["name", "gone.example", 1, 9003, ""],
      ["name", "9.113.0.203.in-addr.arpa.", 12, 0, "host9.isp.example"],
    );
    expect(read?.names).toEqual([
      { name: "shop.example", address: "203.0.113.9", kind: "name" },
      { name: "shop.example", address: "2001:db8::9", kind: "name" },
      { name: "host9.isp.example", address: "203.0.113.9", kind: "reverse-name" },
    ]);
    expect(read?.unread).toBe(0);
  });

  test.each([
    ["NT5DS", "time.windows.com,0x9", ["those of its domain"]],
    ["NTP", "time.windows.com,0x9 10.1.0.2,0x8", ["time.windows.com", "10.1.0.2"]],
    ["NoSync", "time.windows.com,0x9", undefined],
  ])("of its servers for time by %s %s it is told to use %j", (type, list, servers) => {
    const read = look(
      ["dns", "10.1.0.2"],
      ["dns", "10.1.0.3"],
      ["dns", "10.1.0.2"],
      ["time", type, list],
    );
    const dns = { of: "DNS", servers: ["10.1.0.2", "10.1.0.3"], by: "its adapters" };
    const time = servers === undefined ? [] : [{ of: "time", servers, by: "Windows Time" }];
    expect(read?.configured).toEqual([dns, ...time]);
    expect(read?.unread).toBe(0);
  });

  test("what cannot be read is counted, and a list without its end is none", () => {
    expect(look(["socket", "nonsense"], ["warning", "x"], ["event"])?.unread).toBe(2);
    expect(parseWindowsLook("socket\t0.0.0.0\t1\t0.0.0.0\t0\tListen\t8\t0", addresses)).toBe(
      undefined,
    );
  });

  test("no text makes it throw", () => {
    const field = fc.oneof(fc.constantFrom("socket", "event", "process", "counters"), fc.string());
    fc.assert(
      fc.property(fc.array(fc.array(field)), (rows) => {
        look(...rows);
      }),
    );
  });
});
