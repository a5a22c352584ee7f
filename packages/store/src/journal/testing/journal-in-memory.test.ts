import { holdJournal } from "./hold-journal.ts";
import { journalInMemory } from "./journal-in-memory.ts";

holdJournal(async () => journalInMemory());
