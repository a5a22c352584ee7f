import type { Acknowledgement, Attempt, Call, CallRecord } from "@mainstay/store";
import { standingOf } from "../standing.ts";

/** Who answers in a play of a call: in which minute after they were called first; those who are not there never do. */
export type Answers = Readonly<Record<string, number>>;

/** What came of a play: who was called in which minute, in whose place, and how it ended. */
export type Played = {
  readonly called: readonly string[];
  readonly outcome: string | undefined;
  readonly record: CallRecord;
};

/** Plays a call minute by minute, with every message sent at once, until it ends or `minutes` have gone by. */
export function playCall(
  call: Call,
  {
    answers = {},
    minutes = 240,
    refused = [],
  }: { answers?: Answers; minutes?: number; refused?: readonly string[] } = {},
): Played {
  const attempts: Attempt[] = [];
  const acknowledgements: Acknowledgement[] = [];
  const called: string[] = [];
  let outcome: string | undefined;
  for (let at = 0; at <= minutes && outcome === undefined; at++) {
    const instant = (minute: number) =>
      new Date(Date.parse(call.started) + minute * 60_000).toISOString();
    for (const { place, person, channel, made } of attempts) {
      const isKnown = acknowledgements.some((one) => one.place === place && one.person === person);
      const after = answers[person];
      if (isKnown || after === undefined || refused.includes(channel)) continue;
      if (instant(at) < new Date(Date.parse(made) + after * 60_000).toISOString()) continue;
      acknowledgements.push({ place, person, channel, at: instant(at) });
    }
    // Until nothing more follows from what was done in this minute.
    for (let isNew = true; isNew; ) {
      isNew = false;
      const standing = standingOf({ call, attempts, acknowledgements }, new Date(instant(at)));
      outcome = standing.outcome;
      for (const due of standing.due) {
        isNew = true;
        const sent = refused.includes(due.channel)
          ? { refused: instant(at) }
          : { sent: instant(at) };
        attempts.push({
          id: String(attempts.length + 1),
          ...due,
          made: instant(at),
          tries: 1,
          ...sent,
        });
        const whose = due.place === due.person ? "" : ` for ${due.place}`;
        called.push(`${at} ${due.person}${whose} by ${due.channel}`);
      }
    }
  }
  return { called, outcome, record: { call, attempts, acknowledgements } };
}
