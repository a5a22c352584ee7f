/** The transports that endpoint lists name ports of. */
export type Protocol = "tcp" | "udp";

/** Ports from one to another, both included. */
export type PortRange = { readonly from: number; readonly to: number };

/** Port ranges in order, none touching the next. */
export type Ports = readonly PortRange[];

/** Reads ports as lists write them: `80,443`, `143, 587, 993`, `50000-50059`. Undefined if a part is no port. */
export function parsePorts(text: string): Ports | undefined {
  const ranges: PortRange[] = [];
  for (const part of text.split(/[,;]/).map((written) => written.trim())) {
    if (part === "") continue;
    const [, first, last = first] = /^(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?$/.exec(part) ?? [];
    const range = { from: Number(first), to: Number(last) };
    if (!(range.from >= 1 && range.from <= range.to && range.to <= highestPort)) return undefined;
    ranges.push(range);
  }
  return joined(ranges);
}

/** The highest number that a port can have. */
export const highestPort = 65_535;

/** Whether a port is among some. */
export function hasPort(ports: Ports, port: number): boolean {
  for (const { from, to } of ports) if (port >= from && port <= to) return true;
  return false;
}

/** The ports that are among some but not among others. */
export function withoutPorts(ports: Ports, others: Ports): Ports {
  return others.reduce<Ports>(
    (left, { from, to }) =>
      left.flatMap((range) => [
        ...(range.from < from ? [{ from: range.from, to: Math.min(range.to, from - 1) }] : []),
        ...(range.to > to ? [{ from: Math.max(range.from, to + 1), to: range.to }] : []),
      ]),
    ports,
  );
}

/** Ports as lists write them: `80,443`, `3478-3481`. */
export function formatPorts(ports: Ports): string {
  return ports.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(",");
}

function joined(ranges: readonly PortRange[]): Ports {
  const result: PortRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || range.from > last.to + 1) result.push(range);
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return result;
}
