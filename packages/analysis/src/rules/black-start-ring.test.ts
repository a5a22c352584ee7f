import { blackStartRing } from "./black-start-ring.ts";
import { holdRule } from "./testing/hold-rule.ts";

const server = (needs: string[]) => ({
  id: "server",
  kind: "infrastructure" as const,
  name: "Server",
  recovery: { time: "4h" },
  needs: needs.map((id) => ({ targets: [id], for: "recover" as const })),
});
const vault = (needs: string[]) => ({ ...server(needs), id: "vault", name: "Vault" });
const orders = { id: "orders", kind: "function" as const, name: "Orders", needs: ["server"] };

holdRule(blackStartRing, {
  finds: {
    in: { elements: [orders, server(["vault"]), vault(["server"])] },
    messages: [
      "Server (server) and Vault (vault) wait for each other to be restored: once all are lost none comes back, and 3 elements in all stay down in or behind such a ring. Keep what one of them needs for recovery outside of the ring",
    ],
  },
  passes: { elements: [orders, server(["vault"]), vault([])] },
});
