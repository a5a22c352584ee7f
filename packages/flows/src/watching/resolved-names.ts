import * as z from "zod";
import { type Answered, answeredNames } from "../reading/answered-names.ts";
import type { NamedAddress } from "./known-names.ts";

const addressTypes: Readonly<Record<number, string>> = { 1: "A", 28: "AAAA" };
const pointer = 12;
const alias = 5;

const Key = z.object({ type: z.int(), name: z.string() });
const Resource = z.object({
  key: Key,
  address: z.array(z.int().min(0).max(255)).optional(),
  name: z.string().optional(),
});
const Held = z.object({ rr: Resource.optional() });
type Resource = z.output<typeof Resource>;

const Answer = z.object({
  state: z.literal("success"),
  question: z.array(Key).min(1),
  answer: z.array(Held),
});

const Dump = z.object({
  dump: z.array(
    z.object({
      protocol: z.string(),
      cache: z.array(z.object({ rrs: z.array(Held).optional() })).optional(),
    }),
  ),
});

/**
 * The names in what systemd-resolved tells of a question that was answered, and to what they led, in the form of its interface
 * `io.systemd.Resolve.Monitor` (https://man7.org/linux/man-pages/man1/resolvectl.1.html, `monitor`). None of what has another form.
 */
export function namesInAnswer(told: unknown): readonly NamedAddress[] {
  const { data } = Answer.safeParse(told);
  const asked = data?.question[0]?.name;
  if (data === undefined || asked === undefined) return [];
  return answeredNames(
    asked,
    data.answer.flatMap(({ rr }) => (rr === undefined ? [] : toAnswered(rr))),
  );
}

/**
 * The names in the cache of systemd-resolved, as the same interface tells it from version 254 on. An alias is what somebody asked for; the
 * name that it leads to is one only if no alias does. What was learnt of others than DNS servers, anybody nearby may have said.
 */
export function namesInCache(told: unknown): readonly NamedAddress[] {
  const { data } = Dump.safeParse(told);
  const resources = (data?.dump ?? [])
    .filter(({ protocol }) => protocol === "dns")
    .flatMap(({ cache = [] }) => cache)
    .flatMap(({ rrs = [] }) => rrs)
    .flatMap(({ rr }) => rr ?? []);
  const aliases = Map.groupBy(
    resources.filter(({ key }) => key.type === alias),
    ({ name = "" }) => name,
  );
  return resources.flatMap((resource) =>
    askedFor(resource.key.name, aliases).flatMap((name) =>
      answeredNames(name, toAnswered(resource)),
    ),
  );
}

function toAnswered({ key, address, name }: Resource): readonly Answered[] {
  if (key.type === pointer && name !== undefined) return [{ value: name, type: "PTR" }];
  const type = addressTypes[key.type];
  if (type === undefined || address === undefined) return [];
  return [{ value: written(address), type }];
}

function written(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join(".");
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return (digits.match(/.{4}/g) ?? []).join(":");
}

/** Chains of aliases are short; those of a ring would have no end. */
const longestChain = 8;

function askedFor(
  name: string,
  aliases: ReadonlyMap<string, readonly Resource[]>,
  left = longestChain,
): readonly string[] {
  const leading = aliases.get(name) ?? [];
  if (leading.length === 0) return [name];
  return left === 0 ? [] : leading.flatMap(({ key }) => askedFor(key.name, aliases, left - 1));
}
