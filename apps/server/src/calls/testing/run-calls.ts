import { openDatabase, openJournal } from "@mainstay/store";
import { Analyses } from "../../analysis/analyses.ts";
import { calls } from "../../jobs/calls.ts";
import { openLog } from "../../logs/open-log.ts";
import { PlanRecord } from "../../record/plan-record.ts";
import { readChannels } from "../read-channels.ts";

// A process that carries out the calls that go on; it is made to be killed.
const [url = "", smtp = ""] = process.argv.slice(2);
const database = await openDatabase({ url });
const origin = "https://mainstay.example";
const mail = { url: smtp, from: "mainstay@halden.example", origin };
const record = await PlanRecord.open(database, []);
const analyses = new Analyses(record, database.connection);
await calls({
  database,
  record,
  analyses,
  journal: openJournal(database),
  settings: {
    calls: {
      channels: readChannels('{"channels":[{"by":"smtp","name":"Mail"}]}', mail),
      origin,
      secret: "a secret for tests that is long enough",
    },
  },
  log: openLog(undefined),
  now: () => new Date("2026-11-29T09:00:00Z"),
  signal: new AbortController().signal,
});
await analyses.close();
await record.close();
await database.close();
