import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ResponseDocument } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CallEverybody } from "../../components/CallEverybody.tsx";
import { SayForm } from "../../journal/SayForm.tsx";
import { SendState } from "../../journal/SendState.tsx";
import { Timeline } from "../../journal/Timeline.tsx";
import { ReportLink } from "../../journal/ReportLink.tsx";
import { useJournal } from "../../journal/use-journal.ts";
import { elements } from "../../queries/elements.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { people } from "../../queries/people-and-units.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Panel } from "../../ui/Panel.tsx";
import type { Act } from "./act.ts";
import { BringBack } from "./BringBack.tsx";
import { Countdowns } from "./Countdowns.tsx";
import { Decisions } from "./Decisions.tsx";
import { EndIncident } from "./EndIncident.tsx";
import styles from "./IncidentPage.module.css";
import { Lasting } from "./Lasting.tsx";
import { IncidentFacts } from "./IncidentFacts.tsx";
import { LoseMore } from "./LoseMore.tsx";
import { Messages } from "./Messages.tsx";
import { occasionOf, response } from "./response-query.ts";
import { Tasks } from "./Tasks.tsx";
import { WorkingProcedures } from "./WorkingProcedures.tsx";

const route = getRouteApi("/response/$id");

/** An incident while it lasts: how long there is left, what to bring back first, what works, and what was written. */
export function IncidentPage() {
  const { id } = route.useParams();
  const query = useQuery(response(id));
  return (
    <Asked query={query} waiting="Working out how it stands">
      {(known) => <Standing key={id} response={known} />}
    </Asked>
  );
}

function Standing({ response: known }: { readonly response: ResponseDocument }) {
  const journal = useJournal(occasionOf(known.incident));
  const { data: account } = useQuery(ownAccount);
  const { data: all } = useQuery(elements);
  const { data: callers = [] } = useQuery(people);
  const named = {
    elements: [...(all?.list ?? [])],
    people: callers,
    procedures: known.procedures,
  };
  const mayWrite = account?.permissions.includes("journal:append") === true;
  const mayLead = account?.permissions.includes("occasions:lead") === true;
  const act: Act | undefined = mayWrite && known.ended === null ? journal.add : undefined;
  const lead: Act | undefined = mayLead && known.ended === null ? journal.add : undefined;
  return (
    <>
      <PageHeading
        title={known.name}
        above={<AppLink to="/response">Response</AppLink>}
        about={<Lasting response={known} />}
      >
        {lead !== undefined && (
          <LoseMore incident={known.incident} began={known.began} act={lead} />
        )}
        {lead !== undefined && <EndIncident incident={known.incident} act={lead} />}
        <ReportLink occasion={{ collection: "incidents", id: known.incident }} />
      </PageHeading>
      <SendState journal={journal} plan={named} />
      {known.ended !== null && known.reviewed === null && <Reviewable incident={known.incident} />}
      <div className={styles.page}>
        <div className={styles.wide}>
          <Countdowns response={known} />
        </div>
        <div className={styles.wide}>
          <IncidentFacts
            response={known}
            people={callers}
            act={mayLead && known.reviewed === null ? journal.add : undefined}
          />
        </div>
        <BringBack response={known} entries={journal.entries} act={lead} />
        <WorkingProcedures response={known} entries={journal.entries} act={lead} />
        <CallEverybody
          trees={
            known.ended === null
              ? known.procedures.filter(({ collection }) => collection === "callTrees")
              : []
          }
          occasion={occasionOf(known.incident)}
        />
        <Tasks incident={known.incident} journal={journal} act={act} />
        <Decisions incident={known.incident} journal={journal} act={act} />
        <Messages incident={known.incident} journal={journal} act={act} />
        <div className={styles.wide}>
          <Panel title="Timeline" aside={journal.entries.length} isWide>
            {act !== undefined && (
              <SayForm
                label="What happened"
                keptAs={`incidents/${known.incident}/note`}
                acts={[{ verb: "Write it down", say: (text) => act({ kind: "note", text }) }]}
              />
            )}
            <Timeline plan={named} journal={journal} />
          </Panel>
        </div>
      </div>
    </>
  );
}

function Reviewable({ incident }: { readonly incident: string }) {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        It is over. What it came from, what worked and what surprised is still to be gone through.{" "}
        <AppLink to="/response/$id/review" params={{ id: incident }}>
          Review it
        </AppLink>
      </MessageBarBody>
    </MessageBar>
  );
}
