import { Button, Field, Input, Spinner } from "@fluentui/react-components";
import { sendTestMessage, type TestMessageWay } from "@mainstay/api";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../../../server/server.ts";
import { useAnnounce } from "../../../ui/LiveRegion.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import styles from "../admin.module.css";
import { TriedSteps } from "./TriedSteps.tsx";
import { addressWords } from "./address-words.ts";

/** A message that says that it is a test, to oneself unless one writes somewhere else, and what was answered. */
export function TestMessage({ way: { over, name, to, own } }: { readonly way: TestMessageWay }) {
  const [address, setAddress] = useState(own ?? "");
  const announce = useAnnounce();
  const sending = useMutation({
    mutationFn: () => ask(sendTestMessage, { body: { over, address } }),
    onSuccess: ({ works }) =>
      announce(works ? `${name} took the test message.` : `${name} did not take the test message.`),
  });
  const { label, hint } = addressWords[to];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate();
      }}
    >
      <div className={styles.filters}>
        <Field
          className={styles.text}
          label={label}
          hint={own === undefined ? `No ${hint} of yours is known here.` : "Yours."}
        >
          <Input
            value={address}
            onChange={(_, { value }) => {
              setAddress(value);
              sending.reset();
            }}
          />
        </Field>
        <div className={styles.acts}>
          <Button type="submit" disabled={sending.isPending || address.trim() === ""}>
            Send a test message
          </Button>
          {sending.isPending && <Spinner size="tiny" label="Waiting for an answer" />}
        </div>
      </div>
      {sending.error !== null && <ProblemMessage error={sending.error} />}
      {sending.data !== undefined && (
        <>
          <TriedSteps {...sending.data} />
          {sending.data.works && (
            <p className={styles.quiet}>
              Taken is not arrived: look whether it has come, and whether it was put among the spam.
            </p>
          )}
        </>
      )}
    </form>
  );
}
