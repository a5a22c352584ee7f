import type { EndpointSet } from "./endpoint-set.ts";
import { indexNames } from "./name-index.ts";
import { parseNamePattern } from "./name-pattern.ts";
import { type Protocol, hasPort } from "./ports.ts";
import { serviceNames } from "./service-names.ts";

/** The service that a name is of wherever in the list it stands; undefined where its set decides. */
export function serviceOfName(name: string): string | undefined {
  return findService(name)[0];
}

/** The service of what has no service of its own: that of the area; the platform, where areas share it. */
export function serviceOfArea({ serviceArea }: EndpointSet): string {
  return Object.hasOwn(areaServices, serviceArea) ? areaServices[serviceArea] : "microsoft-365";
}

/** The service that most names of a set are of; of the area, where it has none. For addresses, which have no name. */
export function serviceOfSet(set: EndpointSet): string {
  const counts = new Map<string, number>();
  for (const { text } of set.names) {
    const service = serviceOfName(text) ?? serviceOfArea(set);
    counts.set(service, (counts.get(service) ?? 0) + 1);
  }
  let most = serviceOfArea(set);
  for (const [service, count] of counts) if (count > (counts.get(most) ?? 0)) most = service;
  return most;
}

/** The service that a port tells in a set of Exchange: mail comes in, is handed in, or is fetched. */
export function serviceOfPort(
  { serviceArea, tcp }: EndpointSet,
  port: number | undefined,
  protocol: Protocol | undefined,
): string | undefined {
  if (port === undefined || protocol === "udp" || serviceArea !== "Exchange") return undefined;
  const service = portServices.get(port);
  return service !== undefined && hasPort(tcp, port) ? service : undefined;
}

const portServices: ReadonlyMap<number, string> = new Map([
  [25, "exchange-inbound"],
  [587, "exchange-smtp-submission"],
  [143, "exchange-imap-pop"],
  [993, "exchange-imap-pop"],
  [995, "exchange-imap-pop"],
]);

const areaServices: Readonly<Record<string, string>> = {
  Exchange: "exchange-online",
  Skype: "teams",
  SharePoint: "sharepoint-online",
  MEM: "intune",
};

const findService = indexNames(
  serviceNames.flatMap(({ service, names }) =>
    names.flatMap((name) => {
      const pattern = parseNamePattern(name);
      return pattern === undefined ? [] : [{ pattern, value: service }];
    }),
  ),
);

/** Every service of the catalog that an endpoint can be of. */
export const endpointServices: readonly string[] = [
  ...new Set([
    ...serviceNames.map(({ service }) => service),
    ...portServices.values(),
    ...Object.values(areaServices),
    "microsoft-365",
  ]),
];
