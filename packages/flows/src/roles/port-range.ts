/** Ports from one to another, both among them. */
export type PortRange = { readonly from: number; readonly to: number };

/** A port, or many that stand beside each other. */
export type PortOrRange = number | PortRange;

/** Whether one of these is a port, or has it. */
export function hasPort(ports: readonly PortOrRange[], port: number): boolean {
  return ports.some((one) =>
    typeof one === "number" ? one === port : one.from <= port && port <= one.to,
  );
}

/**
 * Reads ports as files write them: `49152-65535`. Undefined for what is none, for a first after the last, and for ports that there are
 * not.
 */
export function parsePortRange(written: string): PortRange | undefined {
  const [, first = "", last = ""] = /^\s*(\d{1,5})\s*-\s*(\d{1,5})\s*$/.exec(written) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return first === "" || from > to || to > 65_535 ? undefined : { from, to };
}
