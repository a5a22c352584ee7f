import { instantWords } from "../../../components/instant-words.ts";
import { ShownOnceDialog } from "../../../ui/ShownOnceDialog.tsx";

/** The link by which somebody makes an account, shown once, and where to go with it. */
export function InvitationDialog({
  name,
  link,
  expiresAt,
  close,
}: {
  readonly name: string;
  readonly link: string;
  readonly expiresAt: string;
  readonly close: () => void;
}) {
  return (
    <ShownOnceDialog title={`${name} is invited`} label="Link" secret={link} close={close}>
      <p>
        Give this link to {name} by a way that you trust. Whoever opens it first makes the account,
        until {instantWords(expiresAt)}, and may then change what belongs to the unit. It is shown
        only now.
      </p>
      <p>
        Tell them where to go with it, too:{" "}
        <a href={window.location.href}>the address of this page</a>.
      </p>
    </ShownOnceDialog>
  );
}
