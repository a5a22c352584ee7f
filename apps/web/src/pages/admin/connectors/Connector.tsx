import { Button, Spinner } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissCircleRegular } from "@fluentui/react-icons";
import { type ConnectorName, testConnector } from "@mainstay/api";
import { useMutation } from "@tanstack/react-query";
import { ask } from "../../../server/server.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useAnnounce } from "../../../ui/LiveRegion.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import styles from "../admin.module.css";
import { connectorWords } from "./connector-words.ts";

/** A connection: where it leads, and a button that tries it step by step. */
export function Connector({
  name,
  address,
}: {
  readonly name: ConnectorName;
  readonly address: string | null;
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
          {trying.data !== undefined && (
            <>
              <p className={trying.data.works ? styles.good : styles.bad}>
                {trying.data.works ? "It works." : "It does not work yet."}
              </p>
              <ol className={styles.steps}>
                {trying.data.steps.map((step) => (
                  <li key={step.tries} className={styles.step}>
                    {step.works ? (
                      <CheckmarkCircleRegular className={styles.good} aria-label="Works" />
                    ) : (
                      <DismissCircleRegular className={styles.bad} aria-label="Fails" />
                    )}
                    <span>
                      {step.tries}: {step.said}{" "}
                      <span className={styles.quiet}>({step.milliseconds} ms)</span>
                    </span>
                  </li>
                ))}
              </ol>
            </>
          )}
        </>
      )}
    </Panel>
  );
}
