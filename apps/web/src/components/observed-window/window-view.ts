import * as z from "zod";

/** Windows that are asked for often. */
export const spans = ["hour", "day", "week", "month", "year"] as const;
export type Span = (typeof spans)[number];

/** A window as the address keeps it: until now, or from one instant until another; what is not possible is left out. */
export const WindowView = z.object({
  span: z.enum(spans).optional().catch(undefined),
  from: z.iso.datetime().optional().catch(undefined),
  until: z.iso.datetime().optional().catch(undefined),
});
export type WindowView = z.output<typeof WindowView>;

/** A view that says nothing of a window. */
export const noWindow = { span: undefined, from: undefined, until: undefined } as const;

/** The window alone, of a view that has more. */
export function windowOf({ span, from, until }: WindowView): WindowView {
  return { span, from, until };
}

/** A window as the server is asked for it; without an end it lasts until now. */
type AskedWindow = { readonly from: string; readonly until?: string };

const minutesOf = {
  hour: 60,
  day: 1440,
  week: 7 * 1440,
  month: 30 * 1440,
  year: 365 * 1440,
} as const;

export const spanWords = {
  hour: "the last hour",
  day: "the last day",
  week: "the last week",
  month: "the last 30 days",
  year: "the last year",
} as const;

/** The window that a view has at an instant; a week where it says nothing. */
export function windowAt({ span = "week", from, until }: WindowView, now: Date): AskedWindow {
  if (from !== undefined) return { from, ...(until === undefined ? {} : { until }) };
  return { from: new Date(now.getTime() - minutesOf[span] * 60_000).toISOString() };
}

const instants = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** A window in words: `the last week`, or `the time from 3 Jun 2026, 10:00 until 3 Jun 2026, 11:00`. */
export function windowWords({ span = "week", from, until }: WindowView): string {
  if (from === undefined) return spanWords[span];
  const words = (instant: string) => instants.format(new Date(instant));
  return `the time from ${words(from)} until ${until === undefined ? "now" : words(until)}`;
}
