import { isTooWide, parseNetwork } from "@mainstay/m365/addresses";
import * as z from "zod";
import { type DarkAreaRule, darkAreaRules } from "../comparison/dark-area-rules.ts";
import { knownPorts } from "./known-ports.ts";
import { parsePortRange } from "./port-range.ts";
import { type RoleRule, roleRules } from "./server-roles.ts";

const Port = z.int().min(0).max(65_535);
const Ports = z.array(Port).min(1).max(1_000);
const PortRange = z
  .string()
  .transform((written) => parsePortRange(written))
  .refine((range) => range !== undefined, "are no ports from one to another, such as 49152-65535");
const PortsOrRanges = z
  .array(z.union([Port, PortRange]))
  .min(1)
  .max(1_000);
const Word = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,49}$/, "is no word of small letters, such as database");
const Programs = z.array(z.string().min(1).max(255)).min(1).max(100);
const BuiltIn = z.enum(["after", "none"]).default("after");

const Role = z
  .strictObject({
    role: Word,
    protocol: z.enum(["tcp", "udp"]).optional(),
    ports: PortsOrRanges.optional(),
    with: PortsOrRanges.optional(),
    programs: Programs.optional(),
  })
  .refine(({ ports, programs }) => ports !== undefined || programs !== undefined, {
    message: "has neither ports nor programs",
  });

const DarkArea = z
  .strictObject({
    id: Word,
    title: z.string().min(1).max(100),
    roles: z.array(Word).max(100).default([]),
    ports: PortsOrRanges.optional(),
    programs: Programs.optional(),
    isUdp: z.literal(true).optional(),
    anyDoes: z.literal(true).optional(),
  })
  .refine(
    ({ roles, ports, programs }) =>
      roles.length > 0 || ports !== undefined || programs !== undefined,
    { message: "has neither roles nor ports nor programs" },
  );

const DarkAreas = z
  .array(DarkArea)
  .max(100)
  .superRefine((areas, context) => {
    for (const [at, { id }] of areas.entries()) {
      if (areas.findIndex((other) => other.id === id) === at) continue;
      context.addIssue({ code: "custom", path: [at, "id"], message: `stands twice: ${id}` });
    }
  });

/**
 * A network of the organisation with public addresses, or one address. Wider ones than 2^24 addresses of IPv4 or a /16 of IPv6 no
 * organisation has: they would make the internet its own.
 */
const OwnNetwork = z.string().check(({ value, issues }) => {
  const network = parseNetwork(value);
  const refuse = (why: string) =>
    issues.push({ code: "custom", input: value, message: `${JSON.stringify(value)} ${why}` });
  if (network === undefined) refuse("is no network: write it as 203.0.113.0/24 or 2001:db8::/32");
  else if (isTooWide(network)) refuse("is wider than networks of organisations are");
});

/**
 * What an organisation says itself of servers: what they are for (`rules`), which areas are dark, which ports are a known
 * service's, and which networks with public addresses are its own. Its own rules go before those that are built in, or stand alone; a
 * dark area takes the place of the one with its id.
 */
export const ServerRules = z
  .strictObject({
    builtIn: BuiltIn,
    rules: z.array(Role).max(1_000).default([]),
    darkAreas: z.strictObject({ builtIn: BuiltIn, areas: DarkAreas }).optional(),
    knownPorts: z.strictObject({ builtIn: BuiltIn, ports: Ports }).optional(),
    ownNetworks: z.array(OwnNetwork).min(1).max(10_000).optional(),
  })
  .refine(
    ({ builtIn, rules, darkAreas, knownPorts: ports, ownNetworks }) =>
      rules.length > 0 ||
      builtIn === "none" ||
      [darkAreas, ports, ownNetworks].some((said) => said !== undefined),
    { message: "has neither rules nor dark areas nor known ports nor own networks" },
  );
export type ServerRules = z.output<typeof ServerRules>;

/** What servers are known by. */
export type KnownServers = {
  /** In the order in which they are tried. */
  readonly roles: readonly RoleRule[];
  readonly darkAreas: readonly DarkAreaRule[];
  /** Absent where the organisation says nothing of them. */
  readonly ports?: ReadonlySet<number>;
  /** With public addresses, in CIDR notation; absent likewise. */
  readonly ownNetworks?: readonly string[];
};

/** An organisation's own rules with those that are built in, as it wants them. */
export function toKnownServers({
  builtIn,
  rules,
  darkAreas,
  knownPorts: own,
  ownNetworks,
}: ServerRules): KnownServers {
  const areas = darkAreas?.areas ?? [];
  const known = darkAreas?.builtIn === "none" ? [] : darkAreaRules;
  const others = known.filter(({ id }) => !areas.some((area) => area.id === id));
  return {
    roles: builtIn === "none" ? rules : [...rules, ...roleRules],
    darkAreas: [...areas, ...others],
    ...(own === undefined
      ? {}
      : { ports: new Set([...own.ports, ...(own.builtIn === "none" ? [] : knownPorts)]) }),
    ...(ownNetworks === undefined ? {} : { ownNetworks }),
  };
}
