import { appendToJournal, mostNotes } from "@mainstay/api";
import type { Happening, JournalEntry, JournalNote, Occasion } from "@mainstay/plan";
import { useMutation, useQuery } from "@tanstack/react-query";
import { use, useEffect, useRef, useState } from "react";
import { Owner } from "../drafts/owner.ts";
import { useTryAgain } from "../drafts/use-try-again.ts";
import { ownAccount } from "../queries/own-account.ts";
import { problemWords } from "../server/problem-words.ts";
import { noteOwnRevision } from "../server/revision-stream.ts";
import { ask } from "../server/server.ts";
import { newId } from "../server/new-id.ts";
import { forgetShown } from "./forget-shown.ts";
import { inSight, toNote } from "./in-sight.ts";
import { isStillOwner } from "./is-still-owner.ts";
import { addressOf, journalQuery } from "./journal-query.ts";
import { sendNotes } from "./send-notes.ts";
import {
  addWaiting,
  dropWaiting,
  noteCame,
  type OthersWaiting,
  othersWaiting,
  setAside,
  type WaitingNote,
  waitingNotes,
} from "./waiting-notes.ts";

/** The journal of an occasion, with what this device has written and the server does not have yet. */
export type LiveJournal = {
  readonly entries: readonly JournalEntry[];
  /** The ids of what the server does not have yet, and is to have. */
  readonly waiting: ReadonlySet<string>;
  /** What the server will not take as it is, each with the reason. */
  readonly refused: readonly WaitingNote[];
  /** Who else wrote on this device what waits for them to sign in. */
  readonly others: readonly OthersWaiting[];
  /** Writes an entry, of now or of the instant when it happened, kept on this device until the server has it. */
  readonly add: (what: Happening, at?: string) => void;
  /** Sends something that was refused as it should have been; it is of the same time. */
  readonly mend: (note: WaitingNote, what: Happening) => void;
  /** Gives up something that was refused. Gives how it is brought back. */
  readonly forget: (note: WaitingNote) => () => void;
  /** Why the last did not come; what was written is kept. */
  readonly error: Error | undefined;
  /** Whether this device keeps what is written over the end of the browser. */
  readonly isKept: boolean;
};

/** Reads and writes the journal of an occasion; goes on without the server, and sends what was written once it answers. */
export function useJournal(occasion: Occasion): LiveJournal {
  const address = addressOf(occasion);
  const owner = use(Owner);
  const place = `${owner}/${address}`;
  const query = useQuery(journalQuery(occasion));
  const { data: account } = useQuery(ownAccount);
  const [waiting, setWaiting] = useState(() => waitingNotes(place));
  const [isKept, setIsKept] = useState(true);
  const isSending = useRef(false);
  /** What came while this page is open. What came before, and the server has not shown, is sent once more: it may be another by now. */
  const came = useRef(new Set<string>());
  const show = () => setWaiting(waitingNotes(place));
  const sending = useMutation({
    networkMode: "always",
    mutationFn: async () => {
      isSending.current = true;
      // Whatever the device goes on to keep, nothing is sent twice in a row.
      const sentOnce = new Set<string>();
      for (;;) {
        const notes = waitingNotes(place)
          .filter(({ id, refused }) => refused === undefined && !sentOnce.has(id))
          .filter(({ id }) => !came.current.has(id))
          .slice(0, mostNotes);
        for (const { id } of notes) sentOnce.add(id);
        isSending.current = notes.length > 0;
        if (notes.length === 0) return;
        if (!(await isStillOwner(owner))) {
          isSending.current = false;
          return;
        }
        const append = async (some: readonly JournalNote[]) => {
          const { revision } = await ask(appendToJournal, {
            path: { ...occasion },
            body: { notes: [...some] },
          });
          if (revision !== undefined) noteOwnRevision(revision);
        };
        for await (const sent of sendNotes(notes.map(toNote), append)) {
          if (sent.kind === "refused") setAside(place, sent.id, whyOf(sent.error));
          else {
            for (const id of sent.ids) came.current.add(id);
            noteCame(place, sent.ids);
            void forgetShown(occasion, place);
          }
          show();
        }
      }
    },
    onError: () => {
      isSending.current = false;
    },
  });
  const send = () => {
    // What is written while others are on their way goes with the next.
    if (!isSending.current) sending.mutate();
  };
  useEffect(() => {
    if (waitingNotes(place).length > 0) send();
    // Once for each occasion: what was left from last time.
  }, [place]);
  useTryAgain(sending.error ?? undefined, send);
  const put = (note: WaitingNote) => {
    setIsKept(addWaiting(place, note));
    show();
    send();
  };
  const writer = account?.name ?? "You";
  const { shown, ...seen } = inSight(query.data ?? [], waiting, { occasion, account: account?.id });
  const known = shown.join(" ");
  useEffect(() => {
    if (known === "") return;
    dropWaiting(place, known.split(" "));
    setWaiting(waitingNotes(place));
  }, [place, known]);
  return {
    ...seen,
    others: othersWaiting({ owner, occasion: address }),
    add: (what, at = new Date().toISOString()) => put({ id: newId(), at, what, writer }),
    mend: ({ id, at }, what) => {
      dropWaiting(place, [id]);
      put({ id: newId(), at, what, writer });
    },
    forget: (note) => {
      dropWaiting(place, [note.id]);
      show();
      return () => put(note);
    },
    error: sending.error ?? undefined,
    isKept,
  };
}

function whyOf(error: Error): string {
  const { title, detail, points } = problemWords(error);
  return [title, detail, ...points].join(" ");
}
