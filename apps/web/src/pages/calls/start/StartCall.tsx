import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { startCall } from "@mainstay/api";
import { type CallTree, Disruption, type Plan } from "@mainstay/plan";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { KeptNotice } from "../../../drafts/KeptNotice.tsx";
import { isAllKept, useKept } from "../../../drafts/use-kept.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { PickListField } from "../../../fields/PickListField.tsx";
import { TextField } from "../../../fields/TextField.tsx";
import { callPreview } from "../../../queries/calls.ts";
import { newId } from "../../../server/new-id.ts";
import { ask } from "../../../server/server.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { CallPreviewPanels } from "./CallPreviewPanels.tsx";
import { happenedFor, happenedIn, occasionsIn, StartDraft, whatIsLost } from "./start-draft.ts";
import styles from "./StartCall.module.css";

const waits = [5, 10, 15, 30, 60].map((minutes) => ({
  value: String(minutes),
  words: `${minutes} minutes`,
}));

/** The form that starts a call, with the preview of what it would do below. */
export function StartCall({
  plan,
  tree,
  mayStart,
  first: { scenario, occasion },
}: {
  readonly plan: Plan;
  readonly tree: CallTree;
  readonly mayStart: boolean;
  readonly first: { readonly scenario: string | undefined; readonly occasion: string | undefined };
}) {
  const navigate = useNavigate();
  const [empty] = useState<StartDraft>(() => ({
    id: newId(),
    kind: "drill",
    happened: scenario ?? happenedIn(plan, occasion),
    elements: [],
    wait: "10",
    occasion,
  }));
  const address = `start-call/${tree.id}/${scenario ?? occasion ?? ""}`;
  const [draft, setDraft, typed] = useKept(StartDraft, address, empty);
  const [isAsking, setIsAsking] = useState(false);
  const change = (changed: Partial<StartDraft>) => setDraft({ ...draft, ...changed });
  const { losses, incident } = whatIsLost(plan, draft);
  const preview = useQuery(callPreview(tree.id, { losses, incident }));
  const isReachable = preview.data?.places.some(
    ({ isReachable: own, standIns }) => own || standIns.some((one) => one.isReachable),
  );
  const { id, kind, message, wait } = draft;
  const start = async () => {
    await ask(startCall, {
      body: {
        id,
        tree: tree.id,
        kind,
        message: message ?? "",
        losses: losses.map((loss) => Disruption.encode(loss)),
        ...(incident === undefined ? {} : { incident }),
        wait: `PT${wait}M`,
        ...(draft.occasion === undefined ? {} : { occasion: draft.occasion }),
      },
    });
    typed.forget();
    await navigate({ to: "/calls/$id", params: { id } });
  };
  const starting = useMutation({ mutationFn: start });
  const isReady = message !== undefined && isReachable === true;
  return (
    <div className={styles.page}>
      <Panel title="What is said">
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (kind === "real") setIsAsking(true);
            else starting.mutate();
          }}
        >
          <KeptNotice entered={[typed]} />
          <RadioGroup
            aria-label="Kind of call"
            layout="horizontal"
            value={kind}
            onChange={(_, { value }) => change({ kind: value === "real" ? "real" : "drill" })}
          >
            <Radio value="drill" label="A drill" />
            <Radio value="real" label="In earnest" />
          </RadioGroup>
          <TextField
            label="What has happened, and what to do"
            hint="Every message begins with whether it is a drill, and ends with how to acknowledge and whom to ask otherwise."
            rows={3}
            value={message}
            onChange={(text) => change({ message: text })}
          />
          <ChoiceField
            label={kind === "drill" ? "As if this had happened" : "What has happened"}
            hint="Nobody is called over what depends on what is lost."
            none="Nothing is lost"
            value={draft.happened}
            choices={happenedFor(plan, tree, draft.occasion)}
            onChange={(chosen) => change({ happened: chosen })}
          />
          <PickListField
            label="Also lost"
            values={draft.elements}
            items={plan.elements}
            onChange={(elements) => change({ elements })}
          />
          <ChoiceField
            label="How long somebody has to answer"
            hint="Then whoever stands in is called, and after them those who come next."
            value={wait}
            choices={waits}
            onChange={(chosen) => change({ wait: chosen ?? "10" })}
          />
          <ChoiceField
            label="Part of"
            none="No exercise or incident"
            value={draft.occasion}
            choices={occasionsIn(plan)}
            onChange={(chosen) => change({ occasion: chosen, happened: happenedIn(plan, chosen) })}
          />
          {starting.error !== null && (
            <ProblemMessage error={starting.error} isKept={isAllKept([typed])} />
          )}
          {mayStart ? (
            <Button
              type="submit"
              appearance="primary"
              size="large"
              disabled={!isReady || starting.isPending}
            >
              {kind === "drill" ? "Start the drill" : "Call everybody now"}
            </Button>
          ) : (
            <p>Responders, continuity managers and administrators can start a call.</p>
          )}
          {mayStart && message === undefined && (
            <p className={styles.quiet}>Say first what has happened, and what to do.</p>
          )}
          {isReachable === false && (
            <p className={styles.bad}>Nobody can be called from here: call by hand, as below.</p>
          )}
        </form>
      </Panel>
      <Asked query={preview} waiting="Looking who can be reached">
        {(known) => <CallPreviewPanels plan={plan} preview={known} />}
      </Asked>
      {isAsking && (
        <ActDialog
          title="This is not a drill"
          verb="Call everybody now"
          act={start}
          close={() => setIsAsking(false)}
        >
          <p>
            {tree.name}: {preview.data?.places.length ?? 0} people are called, level by level, and
            told: “{message}”
          </p>
        </ActDialog>
      )}
    </div>
  );
}
