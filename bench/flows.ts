import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { finished } from "node:stream/promises";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { flowBook, formats, listDependencies, readFlows } from "@mainstay/flows";
import { median } from "./measure.ts";
import { type Benchmark, type Row, timesWords, timeWords } from "./row.ts";

/** How records of connections are read into dependencies, beside DuckDB reading and grouping the same file with one thread. */
export const flows: Benchmark = {
  name: "flows",
  title:
    "Reading connection records into dependencies on one core, beside DuckDB with one thread: medians of processor time",
  async *run(isQuick) {
    const folder = mkdtempSync(join(tmpdir(), "mainstay-bench-flows-"));
    const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    const connection = await instance.connect();
    try {
      const rows = isQuick ? 200_000 : 1_000_000;
      for (const kind of ["Zeek TSV", "Zeek JSON", "nfdump CSV"] as const) {
        yield await measured({ kind, rows, folder, connection, turns: isQuick ? 1 : 3 });
      }
    } finally {
      connection.closeSync();
      rmSync(folder, { recursive: true });
    }
  },
};

type Kind = "Zeek TSV" | "Zeek JSON" | "nfdump CSV";

type Measured = {
  readonly kind: Kind;
  readonly rows: number;
  readonly folder: string;
  readonly connection: DuckDBConnection;
  readonly turns: number;
};

async function measured({ kind, rows, folder, connection, turns }: Measured): Promise<Row> {
  const path = join(folder, kind.replace(" ", "."));
  const bytes = await writeRecords(path, kind, rows);
  const ours: number[] = [];
  const theirs: number[] = [];
  let [found, groups] = [0, 0];
  for (let turn = 0; turn <= turns; turn++) {
    const started = processorTime();
    found = await readOurs(path, rows);
    const between = processorTime();
    groups = (await connection.runAndReadAll(queries[kind](path))).currentRowCount;
    const ended = processorTime();
    // The first turn warms up.
    if (turn === 0) continue;
    ours.push(between - started);
    theirs.push(ended - between);
  }
  const [our, their] = [median(ours), median(theirs)];
  return {
    file: kind,
    rows: rows.toLocaleString("en"),
    size: `${Math.round(bytes / 2 ** 20)} MiB`,
    dependencies: `${found.toLocaleString("en")} / ${groups.toLocaleString("en")}`,
    Mainstay: timeWords(our),
    DuckDB: timeWords(their),
    ratio: timesWords(our, their),
    "rows/s": Math.round((1_000 * rows) / our).toLocaleString("en"),
  };
}

/** Milliseconds that all threads of this process have worked: whatever else the machine does is not among them. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

async function readOurs(path: string, rows: number): Promise<number> {
  const book = flowBook();
  const reader = readFlows({ file: path, writtenAt: 0 }, { sink: book, formats });
  const decoder = new TextDecoder();
  for await (const piece of createReadStream(path))
    reader.write(decoder.decode(piece, { stream: true }));
  const { connections } = reader.end();
  if (connections !== rows) throw new Error(`${path}: ${connections} of ${rows} rows were read`);
  return listDependencies(book).length;
}

const queries: Readonly<Record<Kind, (path: string) => string>> = {
  "Zeek TSV": (path) =>
    `SELECT id_orig_h, id_resp_h, id_resp_p, proto, count(*), sum(orig_bytes), sum(resp_bytes), min(ts), max(ts + coalesce(duration, 0)), count(*) FILTER (conn_state IN ('REJ', 'S0'))
     FROM read_csv('${path}', delim='\t', header=false, skip=${zeekHeader.split("\n").length - 1}, quote='', nullstr='-', auto_detect=false,
       columns={ts: 'DOUBLE', uid: 'VARCHAR', id_orig_h: 'VARCHAR', id_orig_p: 'INT', id_resp_h: 'VARCHAR', id_resp_p: 'INT', proto: 'VARCHAR', service: 'VARCHAR', duration: 'DOUBLE', orig_bytes: 'BIGINT', resp_bytes: 'BIGINT', conn_state: 'VARCHAR', local_orig: 'VARCHAR', local_resp: 'VARCHAR', missed_bytes: 'BIGINT', history: 'VARCHAR', orig_pkts: 'BIGINT', orig_ip_bytes: 'BIGINT', resp_pkts: 'BIGINT', resp_ip_bytes: 'BIGINT', tunnel_parents: 'VARCHAR'})
     GROUP BY ALL ORDER BY 5 DESC`,
  "Zeek JSON": (path) =>
    `SELECT "id.orig_h", "id.resp_h", "id.resp_p", proto, count(*), sum(orig_bytes), sum(resp_bytes), min(ts), max(ts + coalesce(duration, 0)), count(*) FILTER (conn_state IN ('REJ', 'S0'))
     FROM read_json('${path}', format='newline_delimited', columns={ts: 'DOUBLE', "id.orig_h": 'VARCHAR', "id.resp_h": 'VARCHAR', "id.resp_p": 'INT', proto: 'VARCHAR', duration: 'DOUBLE', orig_bytes: 'BIGINT', resp_bytes: 'BIGINT', conn_state: 'VARCHAR'})
     GROUP BY ALL ORDER BY 5 DESC`,
  "nfdump CSV": (path) =>
    `SELECT sa, da, dp, pr, count(*), sum(ibyt), min(ts), max(te), count(*) FILTER (flg = '...A.R..')
     FROM read_csv('${path}', header=true, quote='', auto_detect=false, delim=',', columns={ts: 'TIMESTAMP', te: 'TIMESTAMP', td: 'DOUBLE', sa: 'VARCHAR', da: 'VARCHAR', sp: 'INT', dp: 'INT', pr: 'VARCHAR', flg: 'VARCHAR', fwd: 'INT', stos: 'INT', ipkt: 'BIGINT', ibyt: 'BIGINT'})
     GROUP BY ALL ORDER BY 5 DESC`,
};

const zeekHeader = `#separator \\x09
#path\tconn
#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\torig_bytes\tresp_bytes\tconn_state\tlocal_orig\tlocal_resp\tmissed_bytes\thistory\torig_pkts\torig_ip_bytes\tresp_pkts\tresp_ip_bytes\ttunnel_parents
`;

/** Writes made-up records of some two thousand clients that use forty services each in its own way; returns the bytes. */
async function writeRecords(path: string, kind: Kind, rows: number): Promise<number> {
  const out = createWriteStream(path);
  let seed = 1;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const services = [1433, 443, 445, 389, 88, 53, 25, 8443];
  let text =
    kind === "Zeek TSV"
      ? zeekHeader
      : kind === "nfdump CSV"
        ? "ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt\n"
        : "";
  for (let row = 0; row < rows; row++) {
    const client = next(2_000);
    const server = (client % 20) + next(20);
    const port = services[server % services.length];
    const [source, target] = [`10.1.${client >> 8}.${client & 255}`, `10.2.0.${server}`];
    const clientPort = 49_152 + next(16_000);
    const time = 1_767_225_600 + row / 1_000;
    const [sent, received, isRefused] = [next(5_000), next(50_000), next(50) === 0];
    const state = isRefused ? "REJ" : "SF";
    const protocol = port === 53 ? "udp" : "tcp";
    if (kind === "Zeek TSV") {
      text += `${time.toFixed(6)}\tC${row.toString(36).padStart(17, "x")}\t${source}\t${clientPort}\t${target}\t${port}\t${protocol}\t-\t${(sent / 1_000).toFixed(6)}\t${sent}\t${received}\t${state}\tT\tT\t0\tShADadFf\t${sent & 63}\t${sent + 400}\t${received & 63}\t${received + 400}\t(empty)\n`;
    } else if (kind === "Zeek JSON") {
      text += `{"ts":${time.toFixed(6)},"uid":"C${row.toString(36).padStart(17, "x")}","id.orig_h":"${source}","id.orig_p":${clientPort},"id.resp_h":"${target}","id.resp_p":${port},"proto":"${protocol}","duration":${(sent / 1_000).toFixed(6)},"orig_bytes":${sent},"resp_bytes":${received},"conn_state":"${state}","local_orig":true,"local_resp":true,"missed_bytes":0,"history":"ShADadFf","orig_pkts":${sent & 63},"orig_ip_bytes":${sent + 400},"resp_pkts":${received & 63},"resp_ip_bytes":${received + 400}}\n`;
    } else {
      const second = String(Math.floor(row / 20_000) % 60).padStart(2, "0");
      text += `2026-01-01 00:00:${second},2026-01-01 00:00:${second},0.000,${source},${target},${clientPort},${port},${protocol.toUpperCase()},......S.,0,0,1,${sent}\n`;
    }
    if (text.length > 1_048_576) {
      if (!out.write(text)) await new Promise((resolve) => out.once("drain", resolve));
      text = "";
    }
  }
  out.end(text);
  await finished(out);
  return out.bytesWritten;
}
