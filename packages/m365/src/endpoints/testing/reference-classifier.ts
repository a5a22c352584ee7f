import ipaddr from "ipaddr.js";
import type { EndpointSet } from "../endpoint-set.ts";
import type { Target } from "../target.ts";

/** The id of the set that a target is in, by the text of `compileClassifier` and nothing else: every set, every pattern. */
export function referenceSet(
  sets: readonly EndpointSet[],
  { host, port, protocol }: { readonly host: string } & Pick<Target, "port" | "protocol">,
): number | undefined {
  const found = sets.flatMap((set) =>
    [
      ...set.names.map(({ text }) => nameSpecificity(text, host)),
      ...set.networks.map(({ text }) => prefixLength(text, host)),
    ]
      .filter((specificity) => specificity !== undefined)
      .map((specificity) => ({ set, specificity })),
  );
  const order = ["Optimize", "Allow", "Default"];
  const steps: readonly ((one: (typeof found)[number]) => number)[] = [
    ({ specificity }) => -specificity,
    ({ set }) => (isListed(set, port, protocol) ? 0 : 1),
    ({ set }) => order.indexOf(set.category),
    ({ set }) => (set.required ? 0 : 1),
    ({ set }) => set.id,
  ];
  let left = found;
  for (const step of steps) {
    const least = Math.min(...left.map(step));
    left = left.filter((one) => step(one) === least);
  }
  return left[0]?.set.id;
}

function nameSpecificity(pattern: string, host: string): number | undefined {
  if (pattern === host) return 1_000;
  const labels = pattern.split(".").map((label, at) => {
    const any = at === 0 && label.startsWith("*") ? "." : "[^.]";
    return label === "*" ? `${any}+` : label.replaceAll("*", `${any}*`);
  });
  const isMatch = new RegExp(`^${labels.join("\\.")}$`).test(host);
  return isMatch ? pattern.replaceAll("*", "").length : undefined;
}

function prefixLength(network: string, host: string): number | undefined {
  if (!ipaddr.isValid(host)) return undefined;
  const address = ipaddr.process(host);
  const [first, length] = ipaddr.parseCIDR(network);
  return address.kind() === first.kind() && address.match(first, length) ? length : undefined;
}

function isListed(
  { tcp, udp }: EndpointSet,
  port: number | undefined,
  protocol: "tcp" | "udp" | undefined,
): boolean {
  const ranges = [...(protocol === "udp" ? [] : tcp), ...(protocol === "tcp" ? [] : udp)];
  return port === undefined || ranges.some(({ from, to }) => from <= port && port <= to);
}
