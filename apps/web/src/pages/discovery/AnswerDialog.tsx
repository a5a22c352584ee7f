import { Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import type { Difference } from "@mainstay/plan";
import { useState } from "react";
import * as z from "zod";
import { PlanEditDialog } from "../../components/PlanEditDialog.tsx";
import { useKept } from "../../drafts/use-kept.ts";
import type { ObservedEnd } from "../../queries/observed.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { answerId } from "./answer-id.ts";
import styles from "./DiscoveryPage.module.css";
import { endWords, type NamesOf } from "./end-words.ts";

/** What can be stopped: of the others, nothing is there that should not be. */
const mayBeRejected: ReadonlySet<Difference> = new Set(["surprise", "dark-area", "third-party"]);

/** What is answered, as far as it was entered. */
const Said = z.object({
  verdict: z.enum(["explained", "rejected"]),
  reason: z.string(),
  until: z.string(),
});
const unsaid: z.output<typeof Said> = { verdict: "explained", reason: "", until: "" };

/** Asks why a difference is no matter for the plan, then shows what the answer does and saves it. */
export function AnswerDialog({
  about,
  title,
  from,
  to,
  port,
  names,
  saved,
  close,
}: {
  readonly about: Difference;
  /** What it is called; by its two ends, if nothing is said. */
  readonly title?: string;
  /** Absent for what is about whoever it is. */
  readonly from?: ObservedEnd;
  readonly to: ObservedEnd;
  readonly port?: number;
  readonly names: NamesOf;
  /** Told when it was saved, also where the dialog was closed before. */
  readonly saved: () => void;
  readonly close: () => void;
}) {
  const id = answerId(about, from?.name ?? "", to.name, port);
  const [said, say, typed] = useKept(Said, `answers/${id}`, unsaid);
  const { verdict, reason, until } = said;
  const [isSaid, setIsSaid] = useState(false);
  const ends = [...(from === undefined ? [] : [from]), to].map((end) => endWords(end, names));
  const pair = title ?? ends.join(" and ");
  if (isSaid) {
    const value = {
      id,
      about,
      ...(from === undefined ? {} : { from: from.elements[0] ?? from.name }),
      to: to.elements[0] ?? to.name,
      ...(port === undefined ? {} : { port }),
      verdict,
      reason: reason.trim(),
      on: new Date().toISOString().slice(0, 10),
      ...(until === "" ? {} : { until }),
    };
    return (
      <PlanEditDialog
        planned={{
          title: "Remember the answer",
          about: `It is kept in the plan, and nobody is asked about ${pair} again${until === "" ? "" : ` before ${until} is over`}.`,
          edit: [{ put: `answers/${id}`, value }],
          verb: "Save the answer",
          savedWords: "The answer is saved.",
          keptAs: `answers/${id}`,
        }}
        typed={typed}
        saved={saved}
        close={close}
      />
    );
  }
  return (
    <ActDialog
      title={pair}
      verb="Go on"
      isReady={reason.trim() !== ""}
      typed={typed}
      act={() => Promise.resolve()}
      done={() => setIsSaid(true)}
      close={close}
    >
      <div className={styles.fields}>
        {mayBeRejected.has(about) && (
          <Field label="What it is">
            <RadioGroup
              value={verdict}
              onChange={(_, { value }) =>
                say({ ...said, verdict: value === "rejected" ? "rejected" : "explained" })
              }
            >
              <Radio value="explained" label="Explained: it is known and does no harm" />
              <Radio value="rejected" label="Rejected: it must not be, and is to be stopped" />
            </RadioGroup>
          </Field>
        )}
        <Field label="Why" required>
          <Textarea value={reason} onChange={(_, { value }) => say({ ...said, reason: value })} />
        </Field>
        <Field label="Ask again after" hint="Never, if left empty">
          <Input
            type="date"
            value={until}
            onChange={(_, { value }) => say({ ...said, until: value })}
          />
        </Field>
      </div>
    </ActDialog>
  );
}
