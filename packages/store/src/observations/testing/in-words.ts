import type { EdgeSide, ObservedEdge, ObservedEnd } from "../observed-edge.ts";

/** Edges and ends without the numbers that each store gives them, in an order of their own. */
export function inWords(answer: {
  readonly edges: readonly ObservedEdge[];
  readonly ends: readonly ObservedEnd[];
}) {
  const words = new Map(answer.ends.map(({ id, ...end }) => [id, JSON.stringify(end, sortedKeys)]));
  const side = ({ end, programs }: EdgeSide) => ({ end: words.get(end), programs });
  return {
    ends: [...words.values()].toSorted(),
    edges: answer.edges
      .map(({ client, server, ...edge }) => ({
        ...edge,
        id: undefined,
        client: side(client),
        server: side(server),
      }))
      .map((edge) => ({ edge, text: JSON.stringify(edge, sortedKeys) }))
      .toSorted((one, other) => (one.text < other.text ? -1 : 1))
      .map(({ edge }) => edge),
  };
}

/** An edge in a few words: `10.0.0.1 > 10.0.0.2:443 5`. */
export function edgeWords(answer: {
  readonly edges: readonly ObservedEdge[];
  readonly ends: readonly ObservedEnd[];
}): readonly string[] {
  const name = (id: number) => {
    const { address, machines = [] } = answer.ends.find((end) => end.id === id) ?? {};
    return address ?? machines.join(" ");
  };
  return answer.edges
    .map(
      ({ client, server, port, connections }) =>
        `${name(client.end)} > ${name(server.end)}:${port} ${connections}`,
    )
    .toSorted();
}

function sortedKeys(_: string, value: unknown): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;
}
