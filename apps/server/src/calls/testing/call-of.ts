import type { Call, CalledChannel, CalledPlace } from "@mainstay/store";

/** Mail and text messages, neither of which is ever down. */
export const mailAndText: readonly CalledChannel[] = [
  { name: "Mail", to: "email", over: [], outages: [] },
  { name: "Text", to: "sms", over: [], outages: [] },
];

/** Somebody with an address and a number. */
export function personOf(id: string) {
  return {
    id,
    name: id[0]?.toUpperCase() + id.slice(1),
    contacts: [
      { kind: "email", address: `${id}@halden.example` },
      { kind: "sms", address: `+44 ${id}` },
    ],
  } as const;
}

/** A drill that began at nine, in which everybody has ten minutes. */
export function callOf(
  places: readonly CalledPlace[],
  more: Partial<Omit<Call, "list">> & Partial<Pick<Call["list"], "channels" | "people">> = {},
): Call {
  const { channels = mailAndText, people, ...rest } = more;
  const ids = new Set(places.flatMap(({ person, standIns }) => [person, ...standIns]));
  return {
    id: "7f1f3c1e-4b0e-4c52-9b0a-1a2b3c4d5e6f",
    kind: "drill",
    message: "Exchange Online is down.",
    losses: [],
    lostSince: "2026-11-29T09:00:00.000Z",
    wait: 10,
    list: {
      tree: { id: "crisis", name: "Crisis" },
      channels,
      people: people ?? [...ids].map(personOf),
      places,
    },
    started: "2026-11-29T09:00:00.000Z",
    startedBy: { name: "Ada", way: "session" },
    expires: "2026-11-30T09:00:00.000Z",
    ...rest,
  };
}
