import { createSocket } from "node:dgram";
import { once } from "node:events";

/** A DNS server on loopback that knows reverse names, and whom it was asked for. */
export type DnsServer = {
  /** Such as `127.0.0.1:40123`. */
  readonly address: string;
  readonly asked: readonly string[];
  readonly close: () => void;
};

const pointerType = 12;
const noSuchName = 3;
/** A name that was written before, at the end of the header (RFC 1035, 4.1.4). */
const asBefore = [0xc0, 12];

/** Starts a server that answers in the form of RFC 1035, 4: with the names of an address, or that there are none; or not at all. */
export async function startDnsServer(
  names: Readonly<Record<string, readonly string[]>>,
  isSilent: (name: string) => boolean = () => false,
): Promise<DnsServer> {
  const asked: string[] = [];
  const socket = createSocket("udp4", (query, from) => {
    const { name, end } = readName(query);
    asked.push(name);
    if (isSilent(name)) return;
    const answers = (names[name] ?? []).map((one) => {
      const value = writeName(one);
      const head = [...asBefore, 0, pointerType, 0, 1, 0, 0, 0, 60, 0, value.length];
      return Buffer.concat([Buffer.from(head), value]);
    });
    const code = answers.length === 0 ? noSuchName : 0;
    const head = [0x81, 0x80 | code, 0, 1, 0, answers.length, 0, 0, 0, 0];
    const question = query.subarray(12, end + 4);
    socket.send(
      Buffer.concat([query.subarray(0, 2), Buffer.from(head), question, ...answers]),
      from.port,
      from.address,
    );
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => socket.close(),
  };
}

function readName(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join("."), end: at + 1 };
}

function writeName(name: string): Buffer {
  const labels = name.split(".").map((label) => Buffer.from([label.length, ...Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}
