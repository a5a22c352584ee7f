import { layeredPlan } from "../layered-plan.ts";
import { median } from "../measure.ts";
import { type Benchmark, byteWords, type Row, timeWords } from "../row.ts";
import { allAtOnce, analysisTimes } from "./analysis-times.ts";
import { editTimes, tellingTime } from "./edits.ts";
import { memoryOf, mostMeanwhile } from "./memory-of.ts";
import { largeEdit } from "./large-edit.ts";
import { newRevision } from "./new-revision.ts";
import { readRows } from "./reads.ts";
import { seededRecord } from "./seeded-record.ts";
import { serve } from "./served.ts";

/** What a server with a large plan takes to answer, to commit, to analyse and to tell. */
export const server: Benchmark = {
  name: "server",
  title: "A server with its embedded database, asked over HTTP on loopback by 100 connections",
  async *run(isQuick) {
    const elements = isQuick ? 2000 : 20_000;
    const plan = layeredPlan({ elements, targets: elements * 3, seed: 1 });
    const { directory, remove } = await seededRecord(plan);
    const served = await serve(directory);
    const size = `${elements.toLocaleString("en")} elements`;
    const row = (what: string, figure: string, goal = ""): Row => ({ size, what, figure, goal });
    const memory = () => memoryOf(served.pid, directory);
    try {
      yield row("ready on an existing data directory", timeWords(served.took), "3 s");
      for await (const { what, figure } of readRows(served, isQuick ? 2 : 8)) {
        yield row(what, figure, "50 ms");
      }
      const edits = await editTimes(served, isQuick ? 20 : 60);
      yield row("edit, checked and on the disk, median", timeWords(median(edits)), "100 ms");
      yield row("the slowest of these edits", timeWords(Math.max(...edits)));
      const { ready, longestWait } = await newRevision(served);
      yield row("assessment and findings of a new revision", timeWords(ready), "2 s");
      yield row("longest wait of a read meanwhile", timeWords(longestWait), "50 ms");

      const analyses: Row[] = [];
      const inTurn = await mostMeanwhile(memory, async () => {
        for await (const { path, took } of analysisTimes(served))
          analyses.push(row(`${path} of a new revision`, timeWords(took), "2 s"));
      });
      yield* analyses;
      yield row("memory at the most meanwhile, with the database", byteWords(inTurn), "700 MB");
      let took = 0;
      const atOnce = await mostMeanwhile(memory, async () => {
        took = await allAtOnce(served);
      });
      yield row("all of these of a new revision, asked at once", timeWords(took));
      yield row("memory at the most meanwhile, with the database", byteWords(atOnce));
      yield row("1,000 event streams told", timeWords(await tellingTime(served, 1000)), "1 s");
      yield row("memory, with the database", byteWords(memory()), "700 MB");
      const large = await largeEdit(served, elements * 3);
      yield row("edit of three times as many new records", timeWords(large.took));
      yield row("longest wait of a read meanwhile", timeWords(large.waits.at(-1) ?? 0), "50 ms");
    } finally {
      await served.stop();
      await remove();
    }
  },
};
