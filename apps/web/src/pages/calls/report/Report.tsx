import { Button } from "@fluentui/react-components";
import { PrintRegular, StopRegular } from "@fluentui/react-icons";
import { stopCall } from "@mainstay/api";
import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { instantWords } from "../../../components/instant-words.ts";
import paper from "../../../components/paper/Paper.module.css";
import { type CallReport, callReport } from "../../../queries/calls.ts";
import { completePlan } from "../../../queries/complete-plan.ts";
import { ownAccount } from "../../../queries/own-account.ts";
import { queryClient } from "../../../server/query-client.ts";
import { ask } from "../../../server/server.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Figure } from "../../../ui/Figure.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { outcomeWords } from "../../../components/call-words.ts";
import { CallFacts } from "./CallFacts.tsx";
import { Place } from "./Place.tsx";
import { TestedButton } from "./TestedButton.tsx";
import styles from "./Report.module.css";

/** Who was reached when and by what, who is waited for, and what can be done about it. */
export function Report({ report }: { readonly report: CallReport }) {
  const { id, tree, kind, started, end, counts, places } = report;
  const { data: account } = useQuery(ownAccount);
  const { data: known } = useQuery(completePlan);
  const nameOf = (id: string) => known?.plan.elements.find((one) => one.id === id)?.name ?? id;
  const mayAct = account?.permissions.includes("calls:start") ?? false;
  const [isStopping, setIsStopping] = useState(false);
  const stop = async () => {
    queryClient.setQueryData(callReport(id).queryKey, await ask(stopCall, { path: { id } }));
  };
  return (
    <>
      <PageHeading
        title={`${kind === "drill" ? "Drill" : "Call"}: ${tree.name}`}
        above={
          <span className={paper.noPrint}>
            <AppLink to="/calls">Calls</AppLink>
          </span>
        }
        about={`${outcomeWords(report)}. Started ${instantWords(started)} by ${report.startedBy.name}.`}
      >
        <span className={`${paper.acts} ${paper.noPrint}`}>
          <Button icon={<PrintRegular />} onClick={() => window.print()}>
            Print
          </Button>
          {end === undefined && mayAct && (
            <Button icon={<StopRegular />} onClick={() => setIsStopping(true)}>
              Stop
            </Button>
          )}
          {end !== undefined && <TestedButton report={report} />}
        </span>
      </PageHeading>
      <div className={styles.figures}>
        <Figure
          value={counts.reached}
          of={counts.people}
          label="reached"
          state={reachedState(report)}
        />
        <Figure value={counts.byStandIn} label="of these by who stands in" state="plain" />
        <Figure value={counts.calling} label="called, no answer yet" state="plain" />
        <Figure value={counts.waiting} label="wait for those before them" state="plain" />
        <Figure
          value={counts.silent}
          label="not reached"
          state={counts.silent > 0 ? "bad" : "plain"}
        />
      </div>
      <div className={paper.page}>
        <Panel title="Who was reached, when and by what">
          <ol className={styles.places}>
            {places.map((place) => (
              <Place
                key={place.person}
                report={report}
                place={place}
                mayNote={mayAct}
                nameOf={nameOf}
              />
            ))}
          </ol>
        </Panel>
        <CallFacts
          report={report}
          occasionName={
            known === undefined ? report.occasion : occasionNameIn(known.plan, report.occasion)
          }
          nameOf={nameOf}
        />
      </div>
      {isStopping && (
        <ActDialog title="Stop calling?" verb="Stop" act={stop} close={() => setIsStopping(false)}>
          <p>
            Nobody is called any more. Links that were sent can still be answered, and you can still
            note whom you reached by hand.
          </p>
        </ActDialog>
      )}
    </>
  );
}

function occasionNameIn(
  { exercises, incidents }: Plan,
  occasion: string | undefined,
): string | undefined {
  const [collection, id] = occasion?.split("/") ?? [];
  const records: readonly { readonly id: string; readonly name: string }[] =
    collection === "exercises" ? exercises : incidents;
  return records.find((one) => one.id === id)?.name ?? occasion;
}

function reachedState({ end, counts }: CallReport) {
  if (counts.reached === counts.people) return "good";
  return end === undefined ? "plain" : "bad";
}
