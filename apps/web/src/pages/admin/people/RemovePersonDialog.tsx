import { removePerson } from "@mainstay/api";
import { ask } from "../../../server/server.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { useDoneNotice } from "../../../ui/use-done-notice.tsx";
import { type Account, askPeopleAgain } from "./people-queries.ts";

/** Removes somebody's account, after it was said what goes with it. */
export function RemovePersonDialog({
  account: { id, name, isLocal },
  close,
}: {
  readonly account: Account;
  readonly close: () => void;
}) {
  const notice = useDoneNotice();
  const remove = async () => {
    await ask(removePerson, { path: { person: id } });
    notice(`The account of ${name} is removed.`);
    await askPeopleAgain();
  };
  return (
    <ActDialog title={`Remove the account of ${name}?`} verb="Remove" act={remove} close={close}>
      <p>
        Their sessions end and their tokens are revoked at once. This cannot be taken back. What
        they did stays in the history and in the audit.
      </p>
      <p>
        {isLocal
          ? "If they are to come again, invite them anew."
          : "The identity provider can still sign them in: then they come as somebody new. To keep them out, take their role away instead, or block them there."}
      </p>
    </ActDialog>
  );
}
