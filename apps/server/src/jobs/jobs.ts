import { applicationMapJob } from "./application-map.ts";
import { backup } from "./backup.ts";
import { calls } from "./calls.ts";
import { mail } from "./mail.ts";
import { endpoints } from "./endpoints.ts";
import { health } from "./health.ts";
import type { Job } from "./job.ts";
import { observationNotices } from "./observation-notices.ts";
import { observationsRetention } from "./observations-retention.ts";
import { observationsRollUp } from "./observations-roll-up.ts";
import { planSnapshot } from "./plan-snapshot.ts";
import { reminders } from "./reminders.ts";
import { reverseNames } from "./reverse-names.ts";
import { usage } from "./usage.ts";

/** Everything that the server does by itself. */
export const jobs: readonly Job[] = [
  {
    name: "backup",
    does: "writes a backup of the record, proves it, and removes the oldest beyond those that are kept",
    schedule: "0 2 * * *",
    twice: "there is one backup more, of the same record",
    minutes: 60,
    retries: 4,
    off: ({ backups }) => (backups === undefined ? "no directory for backups is set" : undefined),
    run: backup,
  },
  {
    name: "plan-snapshot",
    does: "keeps the plan whole after many edits, so that going back to a day stays quick",
    schedule: "20 * * * *",
    twice: "a revision is kept once",
    minutes: 10,
    retries: 2,
    run: planSnapshot,
  },
  {
    name: "reminders",
    does: "notes what is overdue by the plan, and approvals that wait or were reopened, and mails it to those who can do it",
    schedule: "0 5 * * *",
    twice: "a notice that is open already stays as it is, and a person gets one mail a day",
    minutes: 10,
    retries: 3,
    run: reminders,
  },
  {
    name: "mail",
    does: "sends the mails that wait: what is due, to each person once a day",
    schedule: "*/10 * * * *",
    twice: "a mail that was sent is not sent again",
    minutes: 20,
    retries: 3,
    off: ({ mail: settings }) =>
      settings === undefined ? "no mail server is configured" : undefined,
    run: mail,
  },
  {
    name: "calls",
    does: "carries out the call trees that were started: calls whoever is to be called, and who stands in for those who do not answer",
    schedule: "* * * * *",
    twice:
      "a message that was sent is not sent again, and who is called next follows from what was done",
    runsOnceMore: true,
    minutes: 10,
    retries: 3,
    off: ({ calls: settings }) =>
      settings === undefined || settings.channels.length === 0
        ? "no channel is configured"
        : undefined,
    run: calls,
  },
  {
    name: "m365-health",
    does: "reads the health of Microsoft 365, and keeps what is new",
    schedule: "*/5 * * * *",
    twice: "a reading says only what the ones before it did not",
    minutes: 4,
    retries: 1,
    off: withoutTenant,
    run: health,
  },
  {
    name: "m365-usage",
    does: "reads who uses what of Microsoft 365, and counts it by business unit",
    schedule: "30 3 * * *",
    twice: "the later reading counts",
    minutes: 120,
    retries: 4,
    off: withoutTenant,
    run: usage,
  },
  {
    name: "m365-endpoints",
    does: "reads the list of endpoints of Microsoft 365, by which observed connections are known as its",
    schedule: "10 4 * * *",
    twice: "a list that is kept already is not kept again",
    minutes: 10,
    retries: 2,
    off: ({ endpoints: list }) =>
      list === undefined
        ? "no list of endpoints is configured: the built-in one is used"
        : undefined,
    run: endpoints,
  },
  {
    name: "application-map",
    does: "draws the application map anew after each reading of usage",
    twice: "the map is the same for the same plan and usage",
    runsOnceMore: true,
    minutes: 10,
    retries: 3,
    run: applicationMapJob,
  },
  {
    name: "observations-roll-up",
    does: "adds up what observers saw by hour and day, so that questions about it stay quick",
    schedule: "*/5 * * * *",
    twice: "what was added up is marked in the same transaction, and added once",
    minutes: 30,
    retries: 2,
    run: observationsRollUp,
  },
  {
    name: "observations-retention",
    does: "forgets observed minutes after eight days and hours after 13 months; days stay",
    schedule: "40 1 * * *",
    twice: "what is forgotten is not there any more",
    minutes: 30,
    retries: 3,
    run: observationsRetention,
  },
  {
    name: "reverse-names",
    does: "asks DNS what observed addresses answer to that have no name, at most 300 addresses in a run and each once a day",
    schedule: "*/10 * * * *",
    twice: "an address that was asked for is not asked for again on that day",
    minutes: 10,
    retries: 1,
    off: ({ reverseLookups }) =>
      reverseLookups === undefined ? "no reverse lookups are configured" : undefined,
    run: reverseNames,
  },
  {
    name: "observation-notices",
    does: "tells at once which observers fell silent, which third parties are new under critical functions, and of which critical requirements nothing goes through",
    schedule: "3-59/10 * * * *",
    twice:
      "a notice that is open already stays as it is, and is mailed in the transaction that opens it",
    minutes: 9,
    retries: 2,
    off: ({ observationNotices: told }) =>
      told === undefined ? "notices of observations are turned off" : undefined,
    run: observationNotices,
  },
];

function withoutTenant({ tenant }: { readonly tenant?: unknown }): string | undefined {
  return tenant === undefined ? "no Microsoft 365 tenant is configured" : undefined;
}
