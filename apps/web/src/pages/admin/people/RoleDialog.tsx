import { changePerson } from "@mainstay/api";
import { useKept } from "../../../drafts/use-kept.ts";
import { ask } from "../../../server/server.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { useDoneNotice } from "../../../ui/use-done-notice.tsx";
import { type Account, askPeopleAgain } from "./people-queries.ts";
import { GivenRole, RoleFields } from "./RoleFields.tsx";

/** Gives somebody another role and other units; what they were can be given back. */
export function RoleDialog({
  account,
  close,
}: {
  readonly account: Account;
  readonly close: () => void;
}) {
  const before: GivenRole = { role: account.role, units: account.units };
  const [given, give, typed] = useKept(GivenRole, `role/${account.id}`, before);
  const notice = useDoneNotice();
  const send = async ({ role, units }: GivenRole) => {
    await ask(changePerson, {
      path: { person: account.id },
      body: { units, ...(role === undefined ? {} : { role }) },
    });
    await askPeopleAgain();
  };
  return (
    <ActDialog
      title={`Role of ${account.name}`}
      verb="Save"
      typed={typed}
      act={async () => {
        await send(given);
        notice(`The role of ${account.name} is changed.`, () => send(before));
      }}
      close={close}
    >
      <RoleFields given={given} change={give} mayHaveNone />
      <p>
        It holds from their next request on.
        {account.roleFrom === "provider" &&
          " The identity provider gave the role that they have; what you set here it no longer changes."}
      </p>
    </ActDialog>
  );
}
