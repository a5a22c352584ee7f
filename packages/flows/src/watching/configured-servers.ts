/** The DNS servers that a file such as `/etc/resolv.conf` names (https://man7.org/linux/man-pages/man5/resolv.conf.5.html). */
export function parseNameServers(text: string): readonly string[] {
  return wordsAfter(text, /^nameserver\s+(\S+)/);
}

/**
 * The time servers that a file of chrony, of ntpd (`server`, `pool`, `peer`) or of systemd-timesyncd (`NTP=`) names, each once
 * (https://chrony-project.org/doc/4.6/chrony.conf.html, https://man7.org/linux/man-pages/man5/timesyncd.conf.5.html).
 */
export function parseTimeServers(text: string): readonly string[] {
  const named = wordsAfter(text, /^(?:server|pool|peer)\s+(?:-[46]\s+)?(\S+)/);
  const listed = wordsAfter(text, /^NTP\s*=\s*(.*)$/).flatMap((list) => list.split(/\s+/));
  return [...new Set([...named, ...listed])].filter((one) => one !== "" && !isOwnClock(one));
}

/** Servers that a machine is told to use, and what tells it. */
export type ConfiguredServers = {
  readonly of: "DNS" | "time";
  readonly servers: readonly string[];
  readonly by: string;
};

/** So many are named; that there are more is said. */
const mostNamed = 6;

/**
 * Says, for the coverage, which servers a machine is told to use over UDP, of which nobody sees whether it does: they are no connections,
 * and never counted as some.
 */
export function configuredWords({ of, servers, by }: ConfiguredServers): string {
  const more = servers.length > mostNamed ? ` and ${servers.length - mostNamed} more` : "";
  const named = servers.length === 0 ? "none" : servers.slice(0, mostNamed).join(", ") + more;
  return `${beginning}${of}: ${named} (${by})`.slice(0, longestWords);
}

/** What such words of a coverage say, as far as they were not cut; undefined for other words. */
export function parseConfiguredWords(words: string): ConfiguredServers | undefined {
  if (!words.startsWith(beginning)) return undefined;
  const said = /^(DNS|time): (.*?)(?: and \d+ more)?(?: \(([^()]*)\))?$/.exec(
    words.slice(beginning.length),
  );
  if (said === null) return undefined;
  const [, of, list = "", by = ""] = said;
  const named = list === "none" ? [] : list.split(", ");
  // The last of what was cut may be the half of a name.
  const servers = by === "" ? named.slice(0, -1) : named;
  return { of: of === "DNS" ? "DNS" : "time", servers, by };
}

const beginning = "whether it uses the servers that it is told to for ";
const longestWords = 255;

function wordsAfter(text: string, pattern: RegExp): readonly string[] {
  return text.split("\n").flatMap((line) => pattern.exec(line.trim())?.[1] ?? []);
}

/** Addresses by which ntpd reads clocks of the machine itself. */
function isOwnClock(server: string): boolean {
  return server.startsWith("127.127.");
}
