import type { NamedAddress } from "./known-names.ts";

/** The names that a file such as `/etc/hosts` gives to addresses (https://man7.org/linux/man-pages/man5/hosts.5.html). */
export function parseHostsFile(text: string): readonly NamedAddress[] {
  return text.split("\n").flatMap((line) => {
    const [address = "", ...names] = line.replace(/#.*/, "").trim().split(/\s+/);
    return names.map((name) => ({ name, address, kind: "name" as const }));
  });
}
