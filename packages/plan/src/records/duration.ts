import * as z from "zod";

const minutesPer = { W: 10_080, D: 1_440, H: 60, M: 1 } as const;
const longest = 1_000_000_000;

/**
 * A length of time in whole minutes, 0 or more. `Infinity` is "never": not within any time that the plan
 * knows of (continuity-model §0).
 */
export const Minutes = z
  .union([z.int().nonnegative(), z.literal(Number.POSITIVE_INFINITY)])
  .brand<"Minutes">();
export type Minutes = z.output<typeof Minutes>;

/** "Not within any time that the plan knows of". */
export const never: Minutes = Minutes.parse(Number.POSITIVE_INFINITY);

/** The value of a number of minutes, Infinity for never; throws on fractions and negatives, which are bugs. */
export function minutes(count: number): Minutes {
  return isMinutes(count) ? count : Minutes.parse(count);
}

/** The same that the schema says: very many durations are read and worked out, and a schema takes its time. */
function isMinutes(count: number): count is Minutes {
  return count >= 0 && (Number.isSafeInteger(count) || count === Number.POSITIVE_INFINITY);
}

const iso = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?)?$/;
const short = /^(?=.)(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?$/;

/**
 * Reads a duration: ISO 8601 with whole weeks, days, hours and minutes (`PT4H`, `P1DT12H`) or the short form
 * (`30m`, `4h`, `2d`, `1w`), or `0`. Undefined when the text is neither, or longer than a thousand million minutes.
 */
export function parseDuration(text: string): Minutes | undefined {
  const before = known.get(text);
  if (before !== undefined) return before;
  const parsed = parse(text);
  if (parsed !== undefined && known.size < mostKnown && text.length <= longestKnown)
    known.set(text, parsed);
  return parsed;
}

/** What was read before: a large plan says very many durations, and few different ones. */
const known = new Map<string, Minutes>();
const [mostKnown, longestKnown] = [1_000, 10];

function parse(text: string): Minutes | undefined {
  if (text === "0") return minutes(0);
  const match = iso.exec(text) ?? short.exec(text);
  if (match === null) return undefined;
  const count = (part: number) => Number(match[part] ?? 0);
  const total =
    count(1) * minutesPer.W +
    count(2) * minutesPer.D +
    count(3) * minutesPer.H +
    count(4) * minutesPer.M;
  return total <= longest ? minutes(total) : undefined;
}

/** The ISO 8601 form in the largest single unit that fits exactly: `P1D`, `PT4H`, `PT90M`, `PT0M`, or `never`. */
export function formatDuration(duration: number): string {
  if (duration === Number.POSITIVE_INFINITY) return "never";
  if (duration > 0 && duration % minutesPer.D === 0) return `P${duration / minutesPer.D}D`;
  if (duration > 0 && duration % minutesPer.H === 0) return `PT${duration / minutesPer.H}H`;
  return `PT${duration}M`;
}

const advice =
  "is not a duration: write whole weeks, days, hours and minutes as `1w`, `2d`, `4h`, `30m` or as ISO 8601 (`P1D`, `PT4H`)";

function durationCodec(allowNever: boolean) {
  const text = z.string().meta({
    pattern: [...(allowNever ? ["^never$"] : []), iso.source, short.source].join("|"),
    description: `A duration such as 30m, 4h, 2d, 1w, PT4H or P1D${allowNever ? ", or never" : ""}`,
  });
  const notADuration = (written: unknown) =>
    `${JSON.stringify(written)} ${advice}${allowNever ? ", or `never`" : ""}`;
  return z.codec(
    z.union([text, z.literal(0)], { error: ({ input }) => notADuration(input) }),
    z.union([z.int(), z.literal(Number.POSITIVE_INFINITY)]),
    {
      decode: (written, context) => {
        if (written === 0) return 0;
        if (allowNever && written === "never") return Number.POSITIVE_INFINITY;
        const parsed = parseDuration(written);
        if (parsed !== undefined) return parsed;
        context.issues.push({ code: "custom", input: written, message: notADuration(written) });
        return z.NEVER;
      },
      encode: (value) => formatDuration(value),
    },
  );
}

/** A finite duration as files write it (`4h`, `PT4H`, or `0`), whole minutes inside. */
export const Duration = durationCodec(false).pipe(Minutes);

/** A duration that may also be `never`. */
export const DurationOrNever = durationCodec(true).pipe(Minutes);

/** The same before it is marked as `Minutes`, for codecs of short forms. */
export const PlainDurationOrNever = durationCodec(true);
