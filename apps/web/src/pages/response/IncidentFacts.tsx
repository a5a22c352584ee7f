import { Button } from "@fluentui/react-components";
import type { ResponseDocument } from "@mainstay/api";
import type { Person } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { instantWords } from "../../components/instant-words.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { Asked } from "../../ui/Asked.tsx";
import { Panel } from "../../ui/Panel.tsx";
import type { Act } from "./act.ts";
import styles from "./IncidentPage.module.css";
import { RestateDialog } from "./RestateDialog.tsx";
import { severityWords } from "./severity-words.ts";

/** How grave an incident is, who leads the response, and when it was noticed, declared and answered. */
export function IncidentFacts({
  response: { incident, severity, leader, detected, declared, activated, losses },
  people,
  act,
}: {
  readonly response: ResponseDocument;
  readonly people: readonly Person[];
  readonly act: Act | undefined;
}) {
  const [isChanging, setIsChanging] = useState(false);
  const facts = [
    ["How grave", severity === null ? "Not said" : severityWords(severity)],
    ["Led by", people.find(({ id }) => id === leader)?.name ?? leader ?? "Nobody is named"],
    ["Noticed", moment(detected)],
    ["Declared", moment(declared)],
    ["Procedures began", moment(activated)],
  ] as const;
  return (
    <Panel title="About it">
      <dl className={styles.facts}>
        {facts.map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {act !== undefined && <Button onClick={() => setIsChanging(true)}>Put it right</Button>}
      {act !== undefined && isChanging && (
        <Restating
          incident={incident}
          reported={losses}
          act={act}
          close={() => setIsChanging(false)}
        />
      )}
    </Panel>
  );
}

function Restating({
  incident: id,
  ...doing
}: {
  readonly incident: string;
  readonly reported: ResponseDocument["losses"];
  readonly act: Act;
  readonly close: () => void;
}) {
  const query = useQuery(completePlan);
  return (
    <Asked query={query} waiting="Reading the plan">
      {({ plan }) => {
        const incident = plan.incidents.find((one) => one.id === id);
        return incident && <RestateDialog incident={incident} plan={plan} {...doing} />;
      }}
    </Asked>
  );
}

function moment(instant: string | null): string {
  return instant === null ? "Not said" : instantWords(instant);
}
