import { noteReached } from "@mainstay/api";
import * as z from "zod";
import { Contacts } from "../../../components/person/Contacts.tsx";
import { useKept } from "../../../drafts/use-kept.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { TextField } from "../../../fields/TextField.tsx";
import { type CallReport, callReport } from "../../../queries/calls.ts";
import { queryClient } from "../../../server/query-client.ts";
import { ask } from "../../../server/server.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import type { CalledPlace } from "./Place.tsx";

const Noted = z.object({ person: z.string(), note: z.string().optional() });

/** Notes that somebody was reached by hand, with how to do that. */
export function NoteReachedDialog({
  report: { id },
  place,
  close,
}: {
  readonly report: CallReport;
  readonly place: CalledPlace;
  readonly close: () => void;
}) {
  const [noted, enter, typed] = useKept(Noted, `reached-by-hand/${id}/${place.person}`, {
    person: place.person,
  });
  const { person, note } = noted;
  const chosen = place.steps.find((step) => step.person === person);
  const act = async () => {
    const body = { place: place.person, person, ...(note === undefined ? {} : { note }) };
    const report = await ask(noteReached, { path: { id }, body });
    queryClient.setQueryData(callReport(id).queryKey, report);
  };
  return (
    <ActDialog
      title={`${place.name} was reached by hand`}
      verb="Note it"
      typed={typed}
      act={act}
      close={close}
    >
      {place.steps.length > 1 && (
        <ChoiceField
          label="Who was reached"
          value={person}
          choices={place.steps.map((step) => ({ value: step.person, words: step.name }))}
          onChange={(wanted) => wanted !== undefined && enter({ ...noted, person: wanted })}
        />
      )}
      {chosen !== undefined && <Contacts contacts={chosen.contacts} />}
      <TextField
        label="Note"
        placeholder="such as: by phone"
        value={note}
        onChange={(text) => enter({ ...noted, note: text })}
      />
    </ActDialog>
  );
}
