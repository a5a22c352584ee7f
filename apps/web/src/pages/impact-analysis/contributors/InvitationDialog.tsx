import { instantWords } from "../../../components/instant-words.ts";
import { ShownOnceDialog } from "../../../ui/ShownOnceDialog.tsx";

/** The link by which somebody makes an account, shown once, and where to go with it. */
export function InvitationDialog({
  name,
  link,
  expiresAt,
  mailedTo,
  close,
}: {
  readonly name: string;
  readonly link: string;
  readonly expiresAt: string;
  /** The address to which it goes by mail, where mails are sent. */
  readonly mailedTo: string | undefined;
  readonly close: () => void;
}) {
  return (
    <ShownOnceDialog title={`${name} is invited`} label="Link" secret={link} close={close}>
      <p>
        {mailedTo === undefined
          ? `Give this link to ${name} by a way that you trust.`
          : `This link goes to ${mailedTo} by mail. If it does not arrive, give it to ${name} by a way that you trust.`}{" "}
        Whoever opens it first makes the account, until {instantWords(expiresAt)}, and may then
        change what belongs to the unit. It is shown only now.
      </p>
      {mailedTo === undefined && (
        <p>
          Tell them where to go with it, too:{" "}
          <a href={window.location.href}>the address of this page</a>.
        </p>
      )}
    </ShownOnceDialog>
  );
}
