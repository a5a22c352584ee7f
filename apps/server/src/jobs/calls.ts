import { callsGoingOn, sendNextAttempts } from "@mainstay/store";
import { advanceCall, type Step } from "../calls/advance-call.ts";
import type { Channel } from "../calls/channels/channel.ts";
import { followInTime } from "../calls/follow-in-time.ts";
import { signedLinks } from "../calls/links.ts";
import { messageOf } from "../calls/message.ts";
import type { JobContext } from "./job.ts";

type Context = Pick<
  JobContext,
  "database" | "record" | "journal" | "analyses" | "settings" | "log" | "now" | "signal"
>;

/** So many messages leave together over one channel: so many at most come twice when a process is killed. */
const together = 5;

/**
 * Carries out the call trees that go on: calls whoever is to be called, over all channels at once, until nobody is left for now.
 * Where a channel has no time the rest waits for the next run.
 */
export async function calls(context: Context): Promise<string> {
  const { database, log, settings, signal } = context;
  const { channels, origin, secret } = settings.calls ?? throwOff();
  const links = signedLinks(secret, origin);
  const counts = { sent: 0, refused: 0, later: 0 };
  const lanes = channels
    .filter(({ off }) => off === undefined)
    .map((channel) => ({ channel, after: "0" }));
  const blind = new Set<string>();
  let goingOn: readonly string[] = [];
  for (let isNew = true; isNew && !signal.aborted; ) {
    isNew = false;
    goingOn = await callsGoingOn(database.db);
    const steps = new Map<string, Step>();
    await Promise.all(
      goingOn.map(async (id) => {
        // What was waited for in vain is not waited for again in this run.
        if (!blind.has(id) && !(await followInTime(context, id))) blind.add(id);
        try {
          const step = await advanceCall(context, id);
          steps.set(id, step);
          isNew ||= step.isNew;
        } catch (error) {
          log.error({ call: id, error }, "the call rests until the next run");
        }
      }),
    );
    const done = await Promise.all(
      lanes.map(async (lane) => {
        const without = goingOn.filter(
          (id) => steps.get(id)?.down.includes(lane.channel.name) ?? true,
        );
        const { after, outcomes } = await sendAll({ ...lane, without }, context, links);
        lane.after = after;
        return outcomes;
      }),
    );
    for (const outcome of done.flat()) {
      counts[outcome]++;
      // Whoever refuses for good is not waited for.
      isNew ||= outcome === "refused";
    }
  }
  if (goingOn.length === 0) return "no call goes on";
  const { sent, refused, later } = counts;
  return `${goingOn.length} going on: ${sent} sent, ${refused} refused for good, ${later} have to wait`;
}

function throwOff(): never {
  throw new Error("no channel is configured");
}

/** Sends what waits for a channel, after what it was given before. It is opened only for that. */
async function sendAll(
  {
    channel,
    without,
    after: first,
  }: { readonly channel: Channel; readonly without: readonly string[]; readonly after: string },
  { database, now, signal }: Context,
  links: ReturnType<typeof signedLinks>,
) {
  const outcomes: ("sent" | "refused" | "later")[] = [];
  let after = first;
  let opened: ReturnType<Channel["open"]> | undefined;
  try {
    while (!signal.aborted) {
      const done = await sendNextAttempts(
        database.db,
        { channel: channel.name, without, after, most: together, now },
        async (attempt, call) => {
          opened ??= channel.open();
          const message = messageOf(call, attempt, links.linkTo(call, attempt));
          return (await opened).send(message, signal);
        },
      );
      if (done === undefined) break;
      after = done.last;
      outcomes.push(...done.outcomes);
    }
  } finally {
    (await opened?.catch(() => undefined))?.close();
  }
  return { after, outcomes };
}
