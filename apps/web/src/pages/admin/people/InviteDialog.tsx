import { invite } from "@mainstay/api";
import { useState } from "react";
import { useKept } from "../../../drafts/use-kept.ts";
import { instantWords } from "../../../components/instant-words.ts";
import { ask } from "../../../server/server.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { ShownOnceDialog } from "../../../ui/ShownOnceDialog.tsx";
import { type Account, askPeopleAgain } from "./people-queries.ts";
import { GivenRole, RoleFields } from "./RoleFields.tsx";

/** Makes an invitation, for somebody new or for one who lost every way in, and shows its link once. */
export function InviteDialog({
  back,
  close,
}: {
  /** Who is to come back; somebody new if left out. */
  readonly back?: Account | undefined;
  readonly close: () => void;
}) {
  const [given, give, typed] = useKept(GivenRole, `invite/${back?.id ?? ""}`, {
    role: back?.role ?? "viewer",
    units: back?.units ?? [],
  });
  const [made, setMade] = useState<{ readonly link: string; readonly expiresAt: string }>();
  const make = async () => {
    const { role = "viewer", units } = given;
    const person = back === undefined ? {} : { person: back.id };
    const invitation = await ask(invite, { body: { role, units, ...person } });
    typed.forget();
    setMade(invitation);
    await askPeopleAgain();
  };
  if (made !== undefined) {
    return (
      <ShownOnceDialog title="The invitation is made" label="Link" secret={made.link} close={close}>
        <p>
          Give this link to {back?.name ?? "one person"} by a way that you trust. Whoever opens it
          first makes the account, until {instantWords(made.expiresAt)}. It is shown only now.
        </p>
      </ShownOnceDialog>
    );
  }
  return (
    <ActDialog
      title={back === undefined ? "Invite somebody" : `Invite ${back.name} back`}
      verb="Make the link"
      typed={typed}
      act={make}
      close={close}
      done={() => {}}
    >
      <p>
        {back === undefined
          ? "They make a local account, which works when the identity provider is down. Whoever signs in by the identity provider needs no invitation."
          : `They get their account back with the address ${back.email}.`}
      </p>
      <RoleFields given={given} change={give} />
    </ActDialog>
  );
}
