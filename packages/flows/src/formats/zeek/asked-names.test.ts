import { expect, test } from "vitest";
import { flowBook } from "../../book/flow-book.ts";
import { listDependencies } from "../../book/list-dependencies.ts";
import { followedFlows } from "../../reading/followed-flows.ts";
import { readFlows } from "../../reading/read-flows.ts";
import { formats } from "../formats.ts";

const ends = "id.orig_h\tid.orig_p\tid.resp_h\tid.resp_p";
const conn = (rows: string) =>
  `#fields\tts\tuid\t${ends}\tproto\tservice\tconn_state\n${rows.replaceAll(" ", "\t")}\n`;
const ssl = (rows: string) =>
  `#fields\tts\tuid\t${ends}\tversion\tcipher\tserver_name\testablished\n${rows.replaceAll(" ", "\t")}\n`;

/** The dependencies of files that are read together, and how many names were left out. */
function read(...texts: readonly string[]) {
  const book = flowBook();
  const followed = followedFlows();
  const files = texts.map((text, at) => {
    const source = { file: `${at}.log`, writtenAt: 0, followed };
    const reader = readFlows(source, { sink: book, formats });
    reader.write(text);
    return reader.end();
  });
  return {
    left: files.flatMap(({ leftOut }) => leftOut.map(({ why }) => why)),
    found: listDependencies(book).map(({ connections, destination }) => {
      const { port, host, askedFor, service } = destination;
      return { port, host, askedFor, service, connections };
    }),
  };
}

const connections = conn(
  [
    "1 C1 10.1.0.5 50000 203.0.113.9 443 tcp ssl SF",
    "2 C2 10.1.0.5 50001 203.0.113.9 443 tcp ssl SF",
  ].join("\n"),
);
const asked = ssl(
  [
    "1.1 C1 10.1.0.5 50000 203.0.113.9 443 TLSv13 - b.shop.example T",
    "2.1 C2 10.1.0.5 50001 203.0.113.9 443 TLSv13 - a.shop.example T",
  ].join("\n"),
);
const joined = {
  port: 443,
  host: "a.shop.example",
  askedFor: ["a.shop.example", "b.shop.example"],
  service: "ssl",
  connections: 2,
};

test("a server is called by what ssl.log says was asked for, in whichever order the logs are read", () => {
  expect(read(connections, asked).found).toEqual([joined]);
  expect(read(asked, connections).found).toEqual([joined]);
});

test("what was asked for says that it was used once at least, where nobody counted how often", () => {
  expect(read(asked).found).toEqual([{ ...joined, service: "a.shop.example", connections: 1 }]);
});

test("over UDP it was asked for by DTLS", () => {
  const { found } = read(
    ssl("1.1 C1 10.1.0.5 50000 203.0.113.9 443 DTLSv12 - turn.example T"),
    connections,
  );
  expect(found.map(({ askedFor }) => askedFor)).toEqual([undefined, ["turn.example"]]);
});

test("in QUIC it was asked for over UDP, though ssl.log tells of it as over TCP", () => {
  const udp = "203.0.113.9 443 udp quic,ssl SF";
  const files = [
    conn(`1 C1 10.1.0.5 50000 ${udp}`),
    ssl("1.1 C1 10.1.0.5 50000 203.0.113.9 443 TLSv13 - a.shop.example T"),
  ] as const;
  const { found } = read(...files);
  const { askedFor: _, ...over } = joined;
  expect(found).toEqual([
    { ...over, askedFor: ["a.shop.example"], service: "quic,ssl", connections: 1 },
  ]);
  const ends = { "id.orig_h": "10.1.0.5", "id.orig_p": 50_000, "id.resp_h": "203.0.113.9" };
  const both = { ts: 1, uid: "C1", ...ends, "id.resp_p": 443 };
  const items = [
    { ...both, version: "TLSv13", server_name: "a.shop.example", established: true },
    { ...both, proto: "udp", service: "quic,ssl", conn_state: "SF" },
  ];
  for (const rows of [items, items.toReversed()]) {
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    expect(read(text).found).toEqual(found);
  }
});

test("a proxy that conn.log or http.log knows is not called by whom it led to", () => {
  const far = ssl("1.1 C1 10.1.0.5 50000 10.1.0.3 3128 TLSv13 - far.example T");
  const tunnel = conn("1 C1 10.1.0.5 50000 10.1.0.3 3128 tcp http,ssl SF");
  const http = `#fields\tts\tuid\t${ends}\ttrans_depth\tmethod\thost\turi\tstatus_code\n${"1 C1 10.1.0.5 50000 10.1.0.3 3128 1 CONNECT far.example far.example:443 200".replaceAll(" ", "\t")}\n`;
  for (const before of [tunnel, http]) {
    const { found, left } = read(before, far);
    expect(found.flatMap(({ askedFor = [] }) => askedFor)).toEqual([]);
    expect(left).toContain("asks for the name of another, to whom a proxy leads");
  }
});
