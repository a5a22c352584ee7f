export { type Looked, observe, type ObserveOptions, type Seen } from "./observe.ts";
export { CannotSee } from "./open-sight.ts";
export { report, type ReportOptions } from "./report.ts";
export { sendToServer } from "./delivery/send-to-server.ts";
export { FolderIsTaken } from "./spool/own-folder.ts";
export { DamagedSpool, ForeignSpool } from "./spool/unreadable-spool.ts";
export { serverOf, type ServerChoice, WrongChoice } from "./server-choice.ts";
