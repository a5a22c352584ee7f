import { Checkbox, Field, Input } from "@fluentui/react-components";
import { addDelegation } from "@mainstay/api";
import { type Approvable, approvableNames } from "@mainstay/plan";
import * as z from "zod";
import { collectionWords } from "../../../components/collection-words.ts";
import { calendarDayWords, currentDay } from "../../../components/day-words.ts";
import { lastDayAt, timesOf } from "../../../components/delegation-words.ts";
import { useKept } from "../../../drafts/use-kept.ts";
import { askDelegationsAgain } from "../../../queries/delegations.ts";
import { ask } from "../../../server/server.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { useDoneNotice } from "../../../ui/use-done-notice.tsx";
import styles from "../admin.module.css";
import { AccountField } from "./AccountField.tsx";

const Chosen = z.object({ id: z.string(), name: z.string(), approves: z.boolean() });
const Wanted = z.object({
  delegator: Chosen.optional(),
  delegate: Chosen.optional(),
  kinds: z.array(z.enum(approvableNames)),
  from: z.string(),
  until: z.string(),
});
const usual: z.output<typeof Wanted> = { kinds: [], from: "", until: "" };

/** Lets somebody decide in one's place until a day; administrators choose in whose. */
export function DelegateDialog({
  self,
  kinds: own,
  isForOthers,
  close,
}: {
  /** The id of whoever delegates. */
  readonly self: string;
  /** What they can delegate of their own right. */
  readonly kinds: readonly Approvable[];
  /** Whether they may delegate the right of others. */
  readonly isForOthers: boolean;
  readonly close: () => void;
}) {
  const [wanted, want, typed] = useKept(Wanted, "delegation", usual);
  const { delegator, delegate, from, until } = wanted;
  const today = currentDay();
  const first = from > today ? from : today;
  const last = lastDayAt(new Date());
  const isOwn = delegator === undefined || delegator.id === self;
  const offered = isOwn ? own : offeredOf(delegator);
  const ticked = wanted.kinds.filter((kind) => offered.includes(kind));
  // Of whoever approves exercises alone these alone are delegated, and there is nothing to choose.
  const isAll = ticked.length === 0 && offered.length === approvableNames.length;
  const kinds = ticked.length === 0 ? offered : ticked;
  const notice = useDoneNotice();
  const isWhole = delegate !== undefined && until >= first && until <= last && offered.length > 0;
  const make = async () => {
    if (delegate === undefined) return;
    const times = timesOf({ from: from > today ? from : "", until });
    await ask(addDelegation, {
      body: {
        delegate: delegate.id,
        ...(isOwn ? {} : { delegator: delegator.id }),
        ...(isAll ? {} : { kinds: [...kinds] }),
        ...times,
      },
    });
    notice(
      `${delegate.name} decides for ${isOwn ? "you" : delegator.name} until ${calendarDayWords(until)}.`,
    );
    await askDelegationsAgain();
  };
  return (
    <ActDialog
      title="Let somebody decide"
      verb="Delegate"
      isReady={isWhole}
      typed={typed}
      act={make}
      close={close}
    >
      <div className={styles.fields}>
        {isForOthers && (
          <AccountField
            label="In whose place"
            hint="In yours, if left empty"
            value={delegator}
            other={delegate?.id}
            onChange={(person) => want({ ...wanted, delegator: person })}
          />
        )}
        <AccountField
          label="Who decides"
          value={delegate}
          other={delegator?.id ?? self}
          onChange={(person) => want({ ...wanted, delegate: person })}
        />
        {offered.length > 1 && (
          <fieldset className={styles.choices}>
            <legend>About what; everything, if nothing is ticked</legend>
            {offered.map((kind) => (
              <Checkbox
                key={kind}
                label={collectionWords[kind]}
                checked={ticked.includes(kind)}
                onChange={(_, { checked }) =>
                  want({
                    ...wanted,
                    kinds:
                      checked === true ? [...ticked, kind] : ticked.filter((one) => one !== kind),
                  })
                }
              />
            ))}
          </fieldset>
        )}
        {offered.length === 1 && (
          <p>
            They decide about exercises that name {isOwn ? "you" : delegator.name}, and nothing
            else.
          </p>
        )}
        <Field label="From" hint="From now on, if left empty">
          <Input
            type="date"
            value={from}
            min={today}
            max="9999-12-31"
            onChange={(_, { value }) => want({ ...wanted, from: value })}
          />
        </Field>
        <Field
          label="Until"
          hint="The last day, within two years"
          validationMessage={
            until > last ? `Two years at most: until ${calendarDayWords(last)}.` : undefined
          }
          required
        >
          <Input
            type="date"
            value={until}
            min={first}
            max={last}
            onChange={(_, { value }) => want({ ...wanted, until: value })}
          />
        </Field>
      </div>
    </ActDialog>
  );
}

/** What can be delegated of somebody else: an exercise is approved by whom it names, whatever their role. */
function offeredOf({ approves }: z.output<typeof Chosen>): readonly Approvable[] {
  return approves ? approvableNames : ["exercises"];
}
