import { openDatabase } from "@mainstay/store";
import { mail } from "../../jobs/mail.ts";

// A process that sends the mails that wait; it is made to be killed.
const [url = "", smtp = ""] = process.argv.slice(2);
const database = await openDatabase({ url });
const from = "mainstay@halden.example";
await mail({
  database,
  settings: { mail: { url: smtp, from, origin: "https://mainstay.example" } },
  now: () => new Date("2026-11-29T05:00:00Z"),
  signal: new AbortController().signal,
});
await database.close();
