import { listConnectors } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../server/server.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import styles from "../admin.module.css";
import { ForRoles } from "../ForRoles.tsx";
import { Connector } from "./Connector.tsx";

const title = "Connectors";

/** What the server connects to by itself, and whether that works. */
export function ConnectorsPage() {
  return (
    <ForRoles permission="jobs:run" title={title}>
      <PageHeading
        title={title}
        about="What the server connects to by itself. A test tries each step now and keeps nothing of what it read."
      />
      <Connectors />
    </ForRoles>
  );
}

function Connectors() {
  const connectors = useQuery({ queryKey: ["connectors"], queryFn: () => ask(listConnectors) });
  return (
    <Asked query={connectors}>
      {({ items }) => (
        <div className={styles.stack}>
          {items.map(({ name, address }) => (
            <Connector key={name} name={name} address={address} />
          ))}
        </div>
      )}
    </Asked>
  );
}
