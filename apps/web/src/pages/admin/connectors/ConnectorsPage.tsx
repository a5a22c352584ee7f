import { listConnectors, listTestMessageWays } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../server/server.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import styles from "../admin.module.css";
import { ForRoles } from "../ForRoles.tsx";
import { Connector } from "./Connector.tsx";
import { CallChannels } from "./CallChannels.tsx";
import { TestMessage } from "./TestMessage.tsx";

const title = "Connectors";

/** What the server connects to by itself, and whether that works. */
export function ConnectorsPage() {
  return (
    <ForRoles permission="jobs:run" title={title}>
      <PageHeading
        title={title}
        about="What the server connects to by itself, and over what it writes to people. A test tries each step now and keeps nothing of what it read; a test message says that it is one."
      />
      <Connectors />
    </ForRoles>
  );
}

function Connectors() {
  const connectors = useQuery({ queryKey: ["connectors"], queryFn: () => ask(listConnectors) });
  const ways = useQuery({
    queryKey: ["test-message-ways"],
    queryFn: () => ask(listTestMessageWays),
  });
  const mail = ways.data?.items.find(({ over }) => over === "mail");
  return (
    <Asked query={connectors}>
      {({ items }) => (
        <div className={styles.stack}>
          {items.map(({ name, address }) => (
            <Connector key={name} name={name} address={address}>
              {name === "mail" && mail !== undefined && <TestMessage way={mail} />}
            </Connector>
          ))}
          <Asked query={ways}>
            {({ items: known }) => (
              <CallChannels ways={known.filter(({ over }) => over !== "mail")} />
            )}
          </Asked>
        </div>
      )}
    </Asked>
  );
}
