import { Button, Spinner } from "@fluentui/react-components";
import { type ConnectorName, testConnector } from "@mainstay/api";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ask } from "../../../server/server.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useAnnounce } from "../../../ui/LiveRegion.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import styles from "../admin.module.css";
import { connectorWords } from "./connector-words.ts";
import { TriedSteps } from "./TriedSteps.tsx";

/** A connection: where it leads, and a button that tries it step by step. */
export function Connector({
  name,
  address,
  children,
}: {
  readonly name: ConnectorName;
  readonly address: string | null;
  /** What else can be tried of it, where it is configured. */
  readonly children?: ReactNode;
}) {
  const { title, test, about, missing } = connectorWords[name];
  const announce = useAnnounce();
  const trying = useMutation({
    mutationFn: () => ask(testConnector, { path: { name } }),
    onSuccess: ({ works }) => announce(`${title}: ${works ? "it works" : "it does not work"}.`),
  });
  return (
    <Panel title={title} aside={address ?? "not configured"}>
      <p>{about}</p>
      {address === null ? (
        <EmptyState>{missing}</EmptyState>
      ) : (
        <>
          <div className={styles.acts}>
            <Button disabled={trying.isPending} onClick={() => trying.mutate()}>
              {test}
            </Button>
            {trying.isPending && <Spinner size="tiny" label="Trying it, up to a minute" />}
          </div>
          {trying.error !== null && <ProblemMessage error={trying.error} />}
          {trying.data !== undefined && <TriedSteps {...trying.data} />}
          {children}
        </>
      )}
    </Panel>
  );
}
