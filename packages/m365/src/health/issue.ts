import * as z from "zod";
import { healthStates } from "./state.ts";

const Words = z.string();
const Instant = z.iso.datetime();

/** What a post says: when, its text without markup, and its parts by their labels. */
export const Post = z
  .strictObject({
    created: Instant,
    text: Words,
    said: z
      .strictObject({
        title: Words,
        userImpact: Words,
        moreInformation: Words,
        currentStatus: Words,
        finalStatus: Words,
        scope: Words,
        start: Words,
        end: Words,
        rootCause: Words,
        nextSteps: Words,
        nextUpdate: Words,
      })
      .partial()
      .readonly(),
  })
  .readonly();
export type Post = z.output<typeof Post>;

/** An issue of a service: an incident or an advisory, as Microsoft tells it and as we read that. */
export const Issue = z
  .strictObject({
    id: Words,
    title: Words,
    /** The name of the service as it is written. */
    service: Words,
    /** Graph's id of it, where it is known. */
    serviceId: Words.optional(),
    classification: z.enum(["incident", "advisory", "unknown"]),
    origin: Words.optional(),
    /** As it is written, in whatever case. */
    status: Words,
    state: z.enum(healthStates),
    isResolved: z.boolean(),
    feature: Words.optional(),
    featureGroup: Words.optional(),
    impact: Words,
    highImpact: z.boolean().optional(),
    start: Instant,
    /** When it began by the posts, where that is another instant. */
    saidStart: Instant.optional(),
    end: Instant.optional(),
    /** When it ended by the posts, where that is another instant. */
    saidEnd: Instant.optional(),
    nextUpdate: Instant.optional(),
    modified: Instant,
    /** Oldest first. */
    posts: z.array(Post).readonly(),
  })
  .readonly();
export type Issue = z.output<typeof Issue>;

/** How a service is. */
export const ServiceState = z
  .strictObject({
    /** Graph's id, or the name where it has none. */
    id: Words,
    name: Words,
    status: Words,
    state: z.enum(healthStates),
    /** The element of the catalog that it is; absent where there is none, or the service is new to us. */
    element: Words.optional(),
    /** Whether we know the service at all. */
    isKnown: z.boolean(),
  })
  .readonly();
export type ServiceState = z.output<typeof ServiceState>;

/** Whether an issue is still to be reckoned with; one of an unknown status is. */
export function isOpen({ isResolved, state }: Issue): boolean {
  return !isResolved && state !== "up";
}

/** When an issue began at the earliest, by whatever Microsoft said. */
export function startOf({ start, saidStart }: Issue): string {
  return saidStart !== undefined && saidStart < start ? saidStart : start;
}

/** What the posts of an issue say, each part by the newest post that has it. */
export function saidOf({ posts }: Issue): Post["said"] {
  return posts.reduce<Post["said"]>((said, post) => ({ ...said, ...post.said }), {});
}
