import type { EndpointSet } from "@mainstay/m365";
import { randomFrom } from "./random-from.ts";

/** What is asked for. */
export type QuestionKind = "names" | "IPv4" | "IPv6" | "mix";

type Wanted = { readonly kind: QuestionKind; readonly count: number; readonly seed: number };

/** Hosts with ports as a log has them, half of them in the list, the same for the same seed. */
export function endpointQuestions(
  sets: readonly EndpointSet[],
  { kind, count, seed }: Wanted,
): readonly string[] {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const names = sets.flatMap((set) => set.names.map(({ text }) => text));
  const networks = sets.flatMap((set) => set.networks.map(({ text }) => text.split("/")[0]));
  const [version6, version4] = [true, false].map((isVersion6) =>
    networks.filter((first) => first.includes(":") === isVersion6),
  );
  const group = () => Math.floor(random() * 65_536).toString(16);
  const byte = () => 1 + Math.floor(random() * 223);
  const questions = {
    names: () =>
      random() < 0.5
        ? pick(names).replaceAll("*", () => `tenant-${group()}`)
        : `host-${group()}.${pick(["contoso.example", "fabrikam.example", "intra.halden.example"])}`,
    IPv4: () => (random() < 0.5 ? pick(version4) : [byte(), byte(), byte(), byte()].join(".")),
    IPv6: () => `[${random() < 0.5 ? pick(version6) : `2001:db8:${group()}::${group()}`}]`,
  };
  const kinds = kind === "mix" ? (["names", "names", "IPv4", "IPv6"] as const) : [kind];
  return Array.from(
    { length: count },
    () => `${questions[pick(kinds)]()}:${pick([443, 80, 993, 8_443])}`,
  );
}
