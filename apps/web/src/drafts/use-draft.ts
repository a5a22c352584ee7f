import type { Collection, Plan, RecordOf } from "@mainstay/plan";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type * as z from "zod";
import { isStale } from "../editing/commit.ts";
import { sendEdit } from "../server/send-edit.ts";
import { useTryAgain } from "./use-try-again.ts";
import { latestPlan } from "./send-edit-anyway.ts";
import {
  accepted,
  type DraftState,
  editOf,
  freshDraft,
  isChanged,
  rebase,
  settle,
} from "./draft-state.ts";
import { type Form, toForm } from "./form.ts";
import { keepDraft, readDraft } from "./kept-drafts.ts";
import { forget } from "./on-device.ts";

/** A record of the plan that can be changed here and saved to the server. */
export type Draft<Record> = {
  /** As it is now, here. */
  readonly record: Record;
  readonly change: (record: Record) => void;
  /** What was typed into a field and is not yet a value. */
  readonly texts: DraftState["texts"];
  readonly hold: (field: string, text: string | undefined) => void;
  /** Where others wrote something else meanwhile. */
  readonly contested: readonly {
    readonly field: string;
    readonly mine: unknown;
    readonly theirs: unknown;
  }[];
  readonly settle: (field: string, whose: "mine" | "theirs") => void;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  /** When the server last accepted something from here. */
  readonly savedAt: Date | undefined;
  readonly error: Error | undefined;
  readonly isKept: boolean;
  /** Sends what is changed to the server; true once it has everything, false where it failed or something is contested. */
  readonly save: (reason: string) => Promise<boolean>;
  /** Goes back to what the server has. */
  readonly discard: () => void;
};

/** A draft of whatever record, as far as saving and choosing go. */
export type AnyDraft = Omit<Draft<unknown>, "change">;

/** Which list, and what its records are. */
export type DraftKind<C extends Collection> = {
  readonly collection: C;
  readonly schema: z.ZodType<RecordOf<C>>;
};

/** A draft of a record that the server has. What is changed is kept on this device until the server has it. */
export function useDraft<C extends Collection>(
  { collection, schema }: DraftKind<C>,
  { record, revision }: { readonly record: RecordOf<C>; readonly revision: number },
): Draft<RecordOf<C>> {
  const address = `${collection}/${record.id}`;
  const [state, setState] = useState(() => begin(address, toForm(collection, record), revision));
  const [status, setStatus] = useState<Status>({ isSaving: false });
  const [isKept, setIsKept] = useState(true);
  const latest = useRef(state);
  const update = useCallback(
    (next: (before: DraftState) => DraftState) => {
      latest.current = next(latest.current);
      setState(latest.current);
      if (isChanged(latest.current)) setIsKept(keepDraft(address, latest.current));
      else forget(address);
    },
    [address],
  );
  useEffect(() => {
    update((before) => rebase(before, toForm(collection, record), revision));
  }, [update, collection, record, revision]);

  const saving = useRef<Promise<boolean>>(Promise.resolve(true));
  const save = (reason: string) => {
    // One after the other, so that each is made of what the one before left.
    saving.current = saving.current.then(() => send(reason));
    return saving.current;
  };
  const send = async (reason: string): Promise<boolean> => {
    const isAllSent = () => Object.keys(latest.current.theirs).length === 0;
    if (editOf(address, latest.current).length === 0) return isAllSent();
    setStatus(({ savedAt }) => ({ isSaving: true, savedAt }));
    try {
      await sendOrMerge({ latest, update, address, collection, reason });
      setStatus({ isSaving: false, savedAt: new Date() });
      return isAllSent();
    } catch (error) {
      const problem = error instanceof Error ? error : new Error(String(error));
      setStatus(({ savedAt }) => ({ isSaving: false, savedAt, error: problem }));
      return false;
    }
  };
  useTryAgain(status.error, () => void save("Sent once the server could be heard again"));

  const shown = useMemo(() => {
    const here = schema.safeParse(state.mine);
    return here.success ? here.data : record;
  }, [schema, state.mine, record]);
  return {
    record: shown,
    change: (changed) => update((before) => ({ ...before, mine: toForm(collection, changed) })),
    texts: state.texts,
    hold: (field, text) => update((before) => holding(before, field, text)),
    contested: Object.entries(state.theirs).map(([field, theirs]) => ({
      field,
      mine: state.mine[field],
      theirs,
    })),
    settle: (field, whose) => update((before) => settle(before, field, whose)),
    isChanged: isChanged(state),
    isSaving: status.isSaving,
    savedAt: status.savedAt,
    error: status.error,
    isKept,
    save,
    discard: () => update(({ base, revision: at }) => freshDraft(base, at)),
  };
}

type Status = {
  readonly isSaving: boolean;
  readonly savedAt?: Date | undefined;
  readonly error?: Error;
};

function begin(address: string, server: Form, revision: number): DraftState {
  const kept = readDraft(address);
  return kept === undefined ? freshDraft(server, revision) : rebase(kept, server, revision);
}

function holding(draft: DraftState, field: string, text: string | undefined): DraftState {
  const { [field]: _, ...texts } = draft.texts;
  return { ...draft, texts: text === undefined ? texts : { ...texts, [field]: text } };
}

type Sending = {
  readonly latest: { readonly current: DraftState };
  readonly update: (next: (before: DraftState) => DraftState) => void;
  readonly address: string;
  readonly collection: Collection;
  readonly reason: string;
};

/** Sends; where others were quicker, brings both together and sends again. */
async function sendOrMerge({ latest, update, address, collection, reason }: Sending) {
  for (let attempt = 1; ; attempt++) {
    const sent = latest.current;
    const edit = editOf(address, sent);
    if (edit.length === 0) return;
    try {
      const { revision } = await sendEdit({ edit, revision: sent.revision, reason });
      update((before) => accepted(before, sent, revision));
      return;
    } catch (error) {
      if (!isStale(error) || attempt === 4) throw error;
      const { plan, revision } = await latestPlan();
      const form = findForm(plan, collection, address);
      if (form === undefined) throw error;
      update((before) => rebase(before, form, revision));
    }
  }
}

function findForm<C extends Collection>(plan: Plan, collection: C, address: string) {
  const records: readonly RecordOf<C>[] = plan[collection];
  const record = records.find(({ id }) => `${collection}/${id}` === address);
  return record === undefined ? undefined : toForm(collection, record);
}
