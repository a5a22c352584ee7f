import { once } from "node:events";
import { argv, stdout } from "node:process";
import { randomFrom } from "../random-from.ts";

/*
 * Prints so many bytes of Zeek's conn.log: 4,000 machines that each use eight of 500 servers, and strangers of whom each comes once and tries a port.
 */
const [, , bytes = "0"] = argv;
const random = randomFrom(1);
const below = (most: number): number => Math.floor(random() * most);
const ports = [53, 88, 389, 443, 445, 1433, 5432, 8080];

stdout.write(
  "#path\tconn\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\torig_bytes\tresp_bytes\tconn_state\n",
);
let [written, time] = [0, 1_767_225_600];
while (written < Number(bytes)) {
  let text = "";
  for (let at = 0; at < 1_000; at++) text += line();
  written += text.length;
  if (!stdout.write(text)) await once(stdout, "drain");
}

function line(): string {
  time += 0.01;
  const isStranger = below(20) === 0;
  const own = below(4_000);
  const used = isStranger ? below(500) : (own * 7 + below(8) * 61) % 500;
  const client = isStranger
    ? `${20 + below(150)}.${below(256)}.${below(256)}.${below(256)}`
    : `10.0.${own >> 8}.${own & 255}`;
  const server = `10.9.${used >> 8}.${used & 255}`;
  const port = isStranger ? below(65_536) : ports[used % ports.length];
  const state = isStranger ? "S0" : "SF";
  return `${time.toFixed(6)}\tC${below(1e9)}\t${client}\t${32_768 + below(28_000)}\t${server}\t${port}\ttcp\t-\t${below(60)}.5\t${below(5_000)}\t${below(50_000)}\t${state}\n`;
}
