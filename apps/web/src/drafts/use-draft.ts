import type { Collection, RecordOf } from "@mainstay/plan";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type * as z from "zod";
import type { Saved } from "../editing/commit.ts";
import { bringBack, useBroughtBack } from "./brought-back.ts";
import {
  type DraftState,
  freshDraft,
  isChanged,
  settle,
  sidesOf,
  unsettle,
} from "./draft-state.ts";
import { toForm } from "./form.ts";
import { keepDraft, type KeptDraft, readDraft } from "./kept-drafts.ts";
import { forget, readText } from "./on-device.ts";
import { useOwnAddress } from "./owner.ts";
import { rebase } from "./rebase-draft.ts";
import { sendDraft } from "./send-draft.ts";
import { forgetUnread, unreadDraft } from "./unread-draft.ts";
import { useTryAgain } from "./use-try-again.ts";

/** A record of the plan that can be changed here and saved to the server. */
export type Draft<Record> = {
  /** As it is now, here. */
  readonly record: Record;
  readonly change: (record: Record) => void;
  /** What was typed into a field and is not yet a value. */
  readonly texts: DraftState["texts"];
  readonly hold: (field: string, text: string | undefined) => void;
  /** Where others wrote something else meanwhile, each by its address, such as `elements/payroll/recovery/time`. */
  readonly contested: readonly {
    readonly address: string;
    readonly mine: unknown;
    readonly theirs: unknown;
  }[];
  /** Chooses between them. Gives how that is taken back. */
  readonly settle: (address: string, whose: "mine" | "theirs") => () => void;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  /** When the server last accepted something from here. */
  readonly savedAt: Date | undefined;
  readonly error: Error | undefined;
  readonly isKept: boolean;
  /** When it was changed that this goes on with, an instant; undefined where it was begun just now. */
  readonly keptSince: string | undefined;
  /** What was written here before and this version cannot read. */
  readonly unread: UnreadDraft | undefined;
  /** Sends what is changed to the server; true once it has everything, false where it failed or something is contested. */
  readonly save: (reason: string) => Promise<boolean>;
  /** Goes back to what the server has. Gives how what was changed is brought back. */
  readonly forget: () => () => void;
};

/** The text of a draft that cannot be read, and how it is forgotten, which gives how it is brought back. */
export type UnreadDraft = { readonly text: string; readonly forget: () => () => void };

/** A draft of whatever record, as far as saving and choosing go. */
export type AnyDraft = Omit<Draft<unknown>, "change">;

/** Which list, and what its records are. */
export type DraftKind<C extends Collection> = {
  readonly collection: C;
  readonly schema: z.ZodType<RecordOf<C>>;
};

/** What a draft is made of. */
export type DraftOrigin<Record> = {
  readonly record: Record;
  readonly revision: number;
  /** Whether the plan writes the record already, which is so if left out, or is to have it added. */
  readonly standing?: "written" | "to-add";
  /** By which name this device keeps it, where that is not its id. */
  readonly keptAs?: string;
  /** Told what was saved, each time, and what the record is with it. */
  readonly onSaved?: (saved: Saved, record: Record) => void;
};

/** A draft of a record. What is changed is kept on this device until the server has it. */
export function useDraft<C extends Collection>(
  { collection, schema }: DraftKind<C>,
  { record, revision, standing = "written", keptAs = record.id, onSaved }: DraftOrigin<RecordOf<C>>,
): Draft<RecordOf<C>> {
  const address = useOwnAddress(`${collection}/${keptAs}`);
  const fresh = () => {
    const start = toForm(collection, record);
    const base = standing === "written" ? start : undefined;
    return freshDraft({ collection, base, start, revision });
  };
  const [unread, setUnread] = useState(() => unreadDraft(address));
  const [kept, setKept] = useState(() => readDraft(address));
  const [state, setState] = useState(() => begin(kept, fresh()));
  const [status, setStatus] = useState<Status>({ isSaving: false });
  const [isKept, setIsKept] = useState(true);
  const latest = useRef(state);
  const update = useCallback(
    (next: (before: DraftState) => DraftState) => {
      const wasChanged = isChanged(latest.current);
      latest.current = next(latest.current);
      setState(latest.current);
      const at = new Date().toISOString();
      if (isChanged(latest.current)) setIsKept(keepDraft(address, latest.current, { at }));
      // What is kept may be another tab's, as long as nothing was changed in this one.
      else if (wasChanged) forget(address);
    },
    [address],
  );
  useEffect(() => {
    // What is to be added is no removal of others: the server never had it.
    if (standing === "to-add") return;
    update((before) => rebase(before, toForm(collection, record), revision));
  }, [update, collection, record, revision, standing]);
  useEffect(() => {
    // The answer may not have come before the page was left: what the server has by now is nobody's draft.
    if (kept !== undefined && !isChanged(latest.current)) forget(address);
  }, [address, kept]);
  useBroughtBack(address, () => {
    const again = readDraft(address);
    setKept(again);
    update((before) => begin(again, freshDraft(before)));
  });

  const saving = useRef<Promise<boolean>>(Promise.resolve(true));
  const lastReason = useRef("");
  const save = (reason: string) => {
    lastReason.current = reason;
    // One after the other, so that each is made of what the one before left.
    saving.current = saving.current.then(() => send(reason));
    return saving.current;
  };
  const send = async (reason: string): Promise<boolean> => {
    setStatus(({ savedAt }) => ({ isSaving: true, savedAt }));
    try {
      const saved = await sendDraft({ latest, update }, reason);
      // What was written while it was sent is still to be sent.
      const isAllSent = latest.current.contested.length === 0 && !isChanged(latest.current);
      setStatus(({ savedAt }) => ({
        isSaving: false,
        savedAt: saved === undefined ? savedAt : new Date(),
      }));
      if (saved !== undefined) onSaved?.(saved, shown);
      return isAllSent;
    } catch (error) {
      const problem = error instanceof Error ? error : new Error(String(error));
      setStatus(({ savedAt }) => ({ isSaving: false, savedAt, error: problem }));
      return false;
    }
  };
  useTryAgain(status.error, () => void save(lastReason.current));

  const shown = useMemo(() => {
    const here = schema.safeParse(state.mine);
    return here.success ? here.data : record;
  }, [schema, state.mine, record]);
  return {
    record: shown,
    change: (changed) => update((before) => ({ ...before, mine: toForm(collection, changed) })),
    texts: state.texts,
    hold: (field, text) => update((before) => holding(before, field, text)),
    contested: state.contested.map((place) => ({ address: place, ...sidesOf(state, place) })),
    settle: (place, whose) => {
      const before = latest.current;
      update((draft) => settle(draft, place, whose));
      return () => update((draft) => unsettle(draft, before, place));
    },
    isChanged: isChanged(state),
    isSaving: status.isSaving,
    savedAt: status.savedAt,
    error: status.error,
    isKept,
    keptSince: kept?.at,
    unread:
      unread === undefined
        ? undefined
        : {
            text: unread,
            forget: () => {
              const bringUnreadBack = forgetUnread(address);
              setUnread(undefined);
              return () => {
                bringUnreadBack();
                setUnread(unread);
              };
            },
          },
    save,
    forget: () => {
      const text = readText(address);
      setKept(undefined);
      update(freshDraft);
      return () => {
        if (text !== undefined) bringBack(address, text);
      };
    },
  };
}

type Status = {
  readonly isSaving: boolean;
  readonly savedAt?: Date | undefined;
  readonly error?: Error;
};

/** What is kept, on what the server has now; else what was just begun. */
function begin(kept: KeptDraft | undefined, fresh: DraftState): DraftState {
  if (kept === undefined) return fresh;
  return fresh.base === undefined ? kept.draft : rebase(kept.draft, fresh.base, fresh.revision);
}

function holding(draft: DraftState, field: string, text: string | undefined): DraftState {
  const { [field]: _, ...texts } = draft.texts;
  return { ...draft, texts: text === undefined ? texts : { ...texts, [field]: text } };
}
