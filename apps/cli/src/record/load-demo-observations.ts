import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type FlowSink, formats, minuteBatches, readFlows } from "@mainstay/flows";
import { type Database, openObservations } from "@mainstay/store";

/**
 * Keeps the connections of the example as if they had been seen in the week until now, and what VM insights told of its machines; nothing
 * where the example has none.
 */
export async function loadDemoObservations(
  database: Pick<Database, "db" | "connection">,
  example: string,
  now: Date,
): Promise<void> {
  const file = join(example, "observed", "conn.jsonl");
  if (!existsSync(file)) return;
  const { sink, take } = minuteBatches({ hash: "halden-freight", site: "kestrelby" });
  const texts = [file, join(example, "machines", "vm-insights.jsonl")]
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, "utf8"));
  const shift = now.getTime() - lastInstant(texts[0] ?? "");
  for (const text of texts) {
    const reader = readFlows({ file, writtenAt: 0 }, { sink: later(sink, shift), formats });
    reader.write(text);
    reader.end();
  }
  const observations = openObservations(database, { now: () => now });
  try {
    for (const batch of take("end")) await observations.append(batch, now);
    await observations.rollUp();
  } finally {
    await observations.close();
  }
}

function lastInstant(text: string): number {
  let last = 0;
  const note: FlowSink["connection"] = ({ to }) => {
    last = Math.max(last, to);
  };
  const reader = readFlows(
    { file: "", writtenAt: 0 },
    { sink: { ...nothing, connection: note }, formats },
  );
  reader.write(text);
  reader.end();
  return last;
}

const nothing: FlowSink = {
  connection: () => {},
  listener: () => {},
  name: () => {},
  machine: () => {},
};

function later(sink: FlowSink, shift: number): FlowSink {
  const moved = <Seen extends { readonly at?: number }>(seen: Seen): Seen =>
    seen.at === undefined ? seen : { ...seen, at: seen.at + shift };
  return {
    name: (seen) => sink.name(moved(seen)),
    listener: (listener) => sink.listener(moved(listener)),
    machine: (seen) => sink.machine(moved(seen)),
    connection: (connection) =>
      sink.connection({ ...connection, from: connection.from + shift, to: connection.to + shift }),
  };
}
