import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { Plan, Sop, Step } from "@mainstay/plan";
import type { Draft } from "../../../drafts/use-draft.ts";
import { useAnnounce } from "../../../ui/LiveRegion.tsx";
import { lengthWords } from "../length-words.ts";
import { StepFields } from "./StepFields.tsx";
import { withFields } from "./sop-fields.ts";
import styles from "./SopEditor.module.css";

/** The steps, in order; each can be changed, moved and removed. */
export function StepsEditor({ plan, draft }: { readonly plan: Plan; readonly draft: Draft<Sop> }) {
  const { steps = [] } = draft.record;
  const announce = useAnnounce();
  const set = (changed: readonly Step[]) =>
    draft.change(withFields(draft.record, { steps: changed }));
  const rearrange = (changed: readonly Step[], words: string) => {
    // What is half typed is kept by the place of its step, and would turn up at another.
    for (const field of Object.keys(draft.texts)) {
      if (field.startsWith("steps/")) draft.hold(field, undefined);
    }
    set(changed);
    announce(words);
  };
  const move = (from: number, to: number) => {
    const step = steps[from];
    if (step === undefined) return;
    rearrange(
      steps.toSpliced(from, 1).toSpliced(to, 0, step),
      `Step ${from + 1} is step ${to + 1} now`,
    );
  };
  return (
    <div className={styles.fields}>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <li key={`${at}`}>
            <fieldset className={styles.step} aria-label={`Step ${at + 1}`}>
              <div className={styles.head}>
                <strong>Step {at + 1}</strong>
                <span className={styles.buttons}>
                  <Button
                    size="small"
                    disabled={at === 0}
                    aria-label={`Move step ${at + 1} up`}
                    onClick={() => move(at, at - 1)}
                  >
                    Up
                  </Button>
                  <Button
                    size="small"
                    disabled={at === steps.length - 1}
                    aria-label={`Move step ${at + 1} down`}
                    onClick={() => move(at, at + 1)}
                  >
                    Down
                  </Button>
                  <Button
                    size="small"
                    aria-label={`Remove step ${at + 1}`}
                    onClick={() => rearrange(steps.toSpliced(at, 1), `Step ${at + 1} was removed`)}
                  >
                    Remove
                  </Button>
                </span>
              </div>
              <StepFields
                plan={plan}
                step={step}
                held={draft}
                path={`steps/${at}`}
                onChange={(changed) => set(steps.with(at, changed))}
              />
            </fieldset>
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>All of it: {lengthWords(steps)}</p>
      <Button
        icon={<AddRegular />}
        className={styles.add}
        onClick={() =>
          rearrange([...steps, { what: "Say what is done" }], `Step ${steps.length + 1} was added`)
        }
      >
        Add a step
      </Button>
    </div>
  );
}
