import { Button, Field, Input } from "@fluentui/react-components";
import { declareIncident, Refused } from "@mainstay/api";
import { Incident, type Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import * as z from "zod";
import { pickableElements } from "../../components/pickable-elements.ts";
import { useKept } from "../../drafts/use-kept.ts";
import { ChoiceField } from "../../fields/ChoiceField.tsx";
import { PickField } from "../../fields/PickField.tsx";
import { PickListField } from "../../fields/PickListField.tsx";
import { TextField } from "../../fields/TextField.tsx";
import { microsoft365Now } from "../../queries/microsoft-365-now.ts";
import { noteOwnRevision } from "../../server/revision-stream.ts";
import { ask } from "../../server/server.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { AppLink } from "../../ui/AppLink.tsx";
import { useNow } from "../../ui/use-now.ts";
import { declarationId } from "./declaration-id.ts";
import { DeclaredLoss, lostName, pickLosses, takeLosses } from "./declared-losses.ts";
import { localMinute, toInstant } from "../../fields/local-minute.ts";
import { happened, momentFault } from "../../fields/moment-bounds.ts";
import { MomentField } from "../../fields/MomentField.tsx";
import { severities } from "./severity-words.ts";

/** What is entered of an incident, and by which id, name and beginning it was sent. */
const Entered = z.object({
  name: z.string().optional(),
  began: z.string().optional(),
  lost: z.array(DeclaredLoss),
  detected: z.string().optional(),
  severity: Incident.shape.severity,
  leader: Incident.shape.leader,
  sent: z
    .object({ id: z.string(), name: z.string(), began: z.string() })
    .optional()
    .catch(undefined),
});
const nothing: z.output<typeof Entered> = { lost: [] };

/** Declares an incident: what is lost, since when. The rest is worked out and written as it becomes known. */
export function DeclareDialog({
  plan,
  close,
}: {
  readonly plan: Plan;
  readonly close: () => void;
}) {
  const navigate = useNavigate();
  const [entered, enter, typed] = useKept(Entered, "declare", nothing);
  const [opened] = useState(() => localMinute(new Date()));
  const { name, began = opened, lost, detected, severity, leader, sent } = entered;
  // Of thousands of elements, beside a clock.
  const elements = useMemo(
    () => pickableElements(plan.elements).map((item) => ({ ...item, name: lostName(item, lost) })),
    [plan.elements, lost],
  );
  const [declared, setDeclared] = useState<string>();
  const instant = toInstant(began);
  const now = useNow();
  const fault = momentFault(instant, { ...happened(now), missing: "Give a day and a time." });
  const noticed = happened(now, instant);
  const declare = async () => {
    if (name === undefined || instant === undefined) return;
    const taken = plan.incidents.map(({ id }) => id);
    const body = { name, began: instant, detected, severity, leader, disruptions: [...lost] };
    const id = declarationId({ name, began }, sent, taken);
    setDeclared(undefined);
    enter({ ...entered, began, sent: { id, name, began } });
    const { incident, revision } = await ask(declareIncident, { body: { id, ...body } }).catch(
      (error: unknown) => {
        if (error instanceof Refused && error.problem.status === 409) setDeclared(id);
        throw error;
      },
    );
    noteOwnRevision(revision);
    typed.forget();
    await navigate({ to: "/response/$id", params: { id: incident } });
  };
  return (
    <ActDialog
      title="Declare an incident"
      verb="Declare it"
      isReady={
        name !== undefined &&
        lost.length > 0 &&
        fault === undefined &&
        momentFault(detected, noticed) === undefined
      }
      typed={typed}
      act={declare}
      close={close}
    >
      <TextField
        label="What happened, in a few words"
        placeholder="such as No sign-in at the hubs"
        value={name}
        onChange={(words) => enter({ ...entered, name: words })}
      />
      <Field
        label="Since when"
        validationState={fault === undefined ? "none" : "error"}
        validationMessage={fault}
      >
        <Input
          type="datetime-local"
          value={began}
          onChange={(_, { value }) => enter({ ...entered, began: value })}
        />
      </Field>
      <PickListField
        label="What is lost"
        hint="As far as it is known; more can be added as it becomes known."
        values={[...new Set(lost.map(({ element }) => element))]}
        items={elements}
        onChange={(picked) => enter({ ...entered, lost: [...pickLosses(lost, picked)] })}
      />
      <ChoiceField
        label="How grave it is"
        none="Not said yet"
        value={severity}
        choices={severities}
        onChange={(grave) => enter({ ...entered, severity: grave })}
      />
      <PickField
        label="Who leads the response"
        items={plan.people}
        value={leader}
        onChange={(person) => enter({ ...entered, leader: person?.id })}
      />
      <MomentField
        label="When it was noticed"
        value={detected}
        bounds={noticed}
        onChange={(at) => enter({ ...entered, detected: at })}
      />
      <FromMicrosoft365
        plan={plan}
        take={({ title, since, losses }) =>
          enter({
            ...entered,
            name: name ?? title,
            began: localMinute(new Date(since)),
            lost: [...takeLosses(lost, losses)],
          })
        }
      />
      {declared !== undefined && (
        <p>
          It is declared already:{" "}
          <AppLink to="/response/$id" params={{ id: declared }}>
            {name}
          </AppLink>
        </p>
      )}
    </ActDialog>
  );
}

type Taken = {
  readonly title: string;
  readonly since: string;
  readonly losses: readonly DeclaredLoss[];
};

/** Takes over what Microsoft says is wrong now, if it says anything that the plan has. */
function FromMicrosoft365({
  plan,
  take,
}: {
  readonly plan: Plan;
  readonly take: (taken: Taken) => void;
}) {
  const { data: now } = useQuery(microsoft365Now);
  const scenario = now?.scenario;
  const { elements, losses } = useMemo(
    () => hitIn(plan, scenario?.disruptions ?? []),
    [plan, scenario],
  );
  if (scenario === null || scenario === undefined || elements.length === 0) return null;
  const [issue] = now?.issues ?? [];
  return (
    <div>
      <p>
        Microsoft 365 says that something is wrong with{" "}
        {elements.map((element) => lostName(element, losses)).join(", ")}.
      </p>
      <Button
        onClick={() =>
          take({
            title: issue?.title ?? "Microsoft 365 is disturbed",
            since: scenario.start,
            losses,
          })
        }
      >
        Take it over
      </Button>
    </div>
  );
}

/** Which elements of the plan disruptions strike, and how. */
function hitIn(
  { elements }: Plan,
  disruptions: readonly { readonly element: string; readonly at: string; readonly level: number }[],
): { readonly elements: Plan["elements"]; readonly losses: readonly DeclaredLoss[] } {
  const losses = elements.flatMap(({ id }) =>
    disruptions
      .filter(({ element }) => element === id)
      .map(({ at, level }): DeclaredLoss => ({ element: id, at, level })),
  );
  const hit = new Set<string>(losses.map(({ element }) => element));
  return { elements: elements.filter(({ id }) => hit.has(id)), losses };
}
