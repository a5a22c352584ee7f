import { Button } from "@fluentui/react-components";
import { AlertUrgentRegular } from "@fluentui/react-icons";
import type { Incident, Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dayWords, instantWords } from "../../components/instant-words.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { DeclareDialog } from "./DeclareDialog.tsx";
import { severityWords } from "./severity-words.ts";

/** One's own incidents: those that go on, those to be gone through, and those that were. */
export function ResponsePage() {
  const query = useQuery(completePlan);
  const { data: account } = useQuery(ownAccount);
  const [isDeclaring, setIsDeclaring] = useState(false);
  const mayDeclare = account?.permissions.includes("occasions:lead") === true;
  return (
    <>
      <PageHeading
        title="Response"
        about="Your own incidents while they last: how long there is left, what to bring back first, which procedures work; and what was learnt."
      >
        {mayDeclare && (
          <Button
            appearance="primary"
            icon={<AlertUrgentRegular />}
            onClick={() => setIsDeclaring(true)}
          >
            Declare an incident
          </Button>
        )}
      </PageHeading>
      <Asked query={query}>
        {({ plan }) => (
          <>
            <Lists plan={plan} />
            {isDeclaring && <DeclareDialog plan={plan} close={() => setIsDeclaring(false)} />}
          </>
        )}
      </Asked>
    </>
  );
}

function Lists({ plan }: { readonly plan: Plan }) {
  const newest = plan.incidents.toSorted((one, other) => (one.began < other.began ? 1 : -1));
  const open = newest.filter(({ reviewed }) => reviewed === undefined);
  const gone = newest.filter(({ reviewed }) => reviewed !== undefined);
  if (newest.length === 0) {
    return (
      <EmptyState>
        There was no incident yet. When something fails, declare it here: what it brings down is
        worked out at once, with the time that is left for each function.
      </EmptyState>
    );
  }
  return (
    <>
      {open.length > 0 && (
        <Panel title="Open, or not gone through" aside={open.length} isWide>
          <Incidents caption="Open incidents" plan={plan} incidents={open} />
        </Panel>
      )}
      {gone.length > 0 && (
        <Panel title="Gone through" aside={gone.length} isWide>
          <Incidents caption="Incidents that were gone through" plan={plan} incidents={gone} />
        </Panel>
      )}
    </>
  );
}

function Incidents({
  caption,
  plan,
  incidents,
}: {
  readonly caption: string;
  readonly plan: Plan;
  readonly incidents: readonly Incident[];
}) {
  const names = new Map<string, string>(plan.elements.map(({ id, name }) => [id, name]));
  return (
    <Table
      caption={caption}
      columns={[
        { name: "Incident" },
        { name: "How grave", isMinor: true },
        { name: "Began" },
        { name: "Ended" },
        { name: "What was lost", isMinor: true },
        { name: "Gone through" },
      ]}
    >
      {incidents.map(({ id, name, severity, began, ended, disruptions, reviewed }) => (
        <tr key={id}>
          <td>
            <AppLink to="/response/$id" params={{ id }}>
              {name}
            </AppLink>
          </td>
          <td className={cells.minor}>{severity === undefined ? "–" : severityWords(severity)}</td>
          <td>{instantWords(began)}</td>
          <td>{ended === undefined ? "–" : instantWords(ended)}</td>
          <td className={cells.minor}>
            {[...new Set(disruptions.map(({ element }) => names.get(element) ?? element))].join(
              ", ",
            )}
          </td>
          <td>{reviewed === undefined ? "not yet" : dayWords(reviewed)}</td>
        </tr>
      ))}
    </Table>
  );
}
