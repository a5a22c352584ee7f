import type { CatalogElement } from "../catalog-element.ts";

const anyLine = { any: ["internet-access", "internet-access-second"] } as const;

/** What an organisation needs to reach anything in the cloud. */
export const networkElements: readonly CatalogElement[] = [
  {
    id: "internet-access",
    kind: "infrastructure",
    name: "Internet line",
    restoredBy: "organisation",
  },
  {
    id: "internet-access-second",
    kind: "infrastructure",
    name: "Second internet line",
    restoredBy: "organisation",
    when: "second-internet-line",
  },
  {
    id: "dns-internal",
    kind: "service",
    name: "Internal DNS resolvers",
    restoredBy: "organisation",
  },
  {
    id: "dns-public",
    kind: "service",
    name: "Public DNS zone",
    description:
      "The names of the organisation's domains: where its mail goes, where its sign-in is.",
    restoredBy: "organisation",
  },
  {
    id: "cloud-access",
    kind: "infrastructure",
    name: "Way to the cloud",
    description: "All that a place of work needs to reach anything outside of it.",
    restoredBy: "nobody",
    needs: [
      { targets: anyLine, because: "D64" },
      { targets: ["dns-internal"], because: "D65" },
      { targets: ["proxy"], because: "D68", when: "web-proxy" },
      {
        targets: ["endpoint-allow-list"],
        because: "D69",
        when: "web-proxy",
        loss: { share: 0.3, why: "Only what has moved to a new address fails." },
      },
      {
        targets: ["expressroute-circuit"],
        because: "D70",
        when: "expressroute",
        loss: { share: 0.3, why: "What may use the circuit has to go by the internet line." },
      },
      {
        targets: ["certificate-revocation"],
        because: "D71",
        loss: { share: 0.2, why: "Most clients go on when they cannot ask; some refuse or wait." },
      },
    ],
  },
  {
    id: "proxy",
    kind: "infrastructure",
    name: "Web proxy",
    restoredBy: "organisation",
    when: "web-proxy",
  },
  {
    id: "endpoint-allow-list",
    kind: "information",
    name: "Allow list of Microsoft's addresses",
    description: "Works as long as it follows Microsoft's list, which changes about every month.",
    restoredBy: "organisation",
    when: "web-proxy",
  },
  {
    id: "expressroute-circuit",
    kind: "infrastructure",
    name: "ExpressRoute circuit",
    restoredBy: "organisation",
    when: "expressroute",
  },
  {
    id: "vpn",
    kind: "infrastructure",
    name: "Remote access VPN",
    restoredBy: "organisation",
    when: { any: ["forced-tunnel-vpn", "vpn-mfa"] },
    needs: [
      { targets: anyLine, because: "D64" },
      {
        targets: ["radius"],
        because: "D22",
        when: "vpn-mfa",
        note: "Tunnels that stand may outlast this; yours may differ",
      },
    ],
  },
  {
    id: "cloud-access-remote",
    kind: "infrastructure",
    name: "Way to the cloud from home",
    restoredBy: "nobody",
    when: "forced-tunnel-vpn",
    needs: [{ targets: ["vpn"], because: "D68" }],
  },
];
