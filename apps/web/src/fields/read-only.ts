import { createContext } from "react";

/** Whether the fields within are only read: what they hold stays easy to read, and cannot be changed. */
export const ReadOnly = createContext(false);
