import { Button, Field, Input } from "@fluentui/react-components";
import { encodeRecord, Sop } from "@mainstay/plan";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { freeId } from "../../components/free-id.ts";
import { latestPlan } from "../../drafts/send-edit-anyway.ts";
import { sendEdit } from "../../server/send-edit.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { Panel } from "../../ui/Panel.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import styles from "./SopsPage.module.css";

/** Begins a procedure: it needs no more than a name. */
export function BeginSop() {
  const { data: account } = useQuery(ownAccount);
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const begin = useMutation({
    mutationFn: async () => {
      const { plan, revision } = await latestPlan();
      const id = freeId(
        name,
        plan.sops.map((sop) => sop.id),
      );
      // What belongs to no unit is for those who may edit everything.
      const unit = account?.units[0];
      const sop = Sop.parse({ id, name: name.trim(), ...(unit === undefined ? {} : { unit }) });
      const edit = [{ put: `sops/${id}`, value: encodeRecord("sops", sop) }];
      await sendEdit({ edit, revision, reason: `Began the procedure ${sop.name}` });
      await latestPlan();
      await navigate({ to: "/sops/$id", params: { id }, search: { edit: true } });
    },
  });
  return (
    <Panel title="A new procedure">
      <form
        className={styles.begin}
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate();
        }}
      >
        <Field label="Name">
          <Input
            value={name}
            placeholder="such as Dispatch by radio"
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        <Button type="submit" disabled={name.trim() === "" || begin.isPending}>
          Begin it
        </Button>
      </form>
      {begin.error !== null && <ProblemMessage error={begin.error} />}
    </Panel>
  );
}
