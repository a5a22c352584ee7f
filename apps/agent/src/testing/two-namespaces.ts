import { spawnSync } from "node:child_process";
import { pid } from "node:process";

/** Two network namespaces with a wire between them, and an address beyond the wire that nobody answers for. */
export type TwoNamespaces = {
  readonly clients: string;
  readonly servers: string;
  readonly server: string;
  readonly nobody: string;
  readonly remove: () => void;
};

const clients = `ms${pid}c`;
const servers = `ms${pid}s`;

/** Makes the namespaces; undefined where this process must not, or there is no `ip`. */
export function makeTwoNamespaces(): TwoNamespaces | undefined {
  const remove = (): void => {
    for (const name of [clients, servers]) ip(["netns", "del", name]);
  };
  const wire = [
    ["netns", "add", clients],
    ["netns", "add", servers],
    [
      "link",
      "add",
      "wire",
      "netns",
      clients,
      "type",
      "veth",
      "peer",
      "name",
      "wire",
      "netns",
      servers,
    ],
    ["-n", clients, "addr", "add", "198.18.0.1/24", "dev", "wire"],
    ["-n", servers, "addr", "add", "198.18.0.2/24", "dev", "wire"],
    ["-n", clients, "link", "set", "wire", "up"],
    ["-n", servers, "link", "set", "wire", "up"],
    // A card that is not there: what is sent to it comes back neither answered nor refused.
    ["-n", clients, "neigh", "add", "198.18.0.9", "lladdr", "02:00:00:00:00:09", "dev", "wire"],
  ];
  if (!wire.every(ip)) {
    remove();
    return undefined;
  }
  return { clients, servers, server: "198.18.0.2", nobody: "198.18.0.9", remove };
}

function ip(words: readonly string[]): boolean {
  return spawnSync("ip", words, { stdio: "ignore" }).status === 0;
}
