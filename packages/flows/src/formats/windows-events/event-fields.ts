import * as z from "zod";
import { InstantText } from "../../reading/fields.ts";

/** The machine that an event is of (`host` is often the collector), and its times by how well they tell the zone. */
export const eventFields = {
  Hostname: z.string(),
  UtcTime: InstantText.optional().catch(undefined),
  TimeCreated: InstantText.optional().catch(undefined),
  SystemTime: InstantText.optional().catch(undefined),
  "@timestamp": InstantText.optional().catch(undefined),
  EventTime: InstantText.optional().catch(undefined),
} as const;

type Times = {
  readonly UtcTime?: number | undefined;
  readonly TimeCreated?: number | undefined;
  readonly SystemTime?: number | undefined;
  readonly "@timestamp"?: number | undefined;
  readonly EventTime?: number | undefined;
};

/** When an event happened: by its own time in UTC, else by the collector's, else by a local time without a zone. */
export function timeOf(times: Times): number | undefined {
  return (
    times.UtcTime ?? times.TimeCreated ?? times.SystemTime ?? times["@timestamp"] ?? times.EventTime
  );
}

/** A program by its file name alone: paths come with drives or with devices, the same program by both. */
export function programOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("\\"), path.lastIndexOf("/")) + 1).toLowerCase();
}
