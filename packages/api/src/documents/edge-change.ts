import { edgeChanges } from "@mainstay/flows";
import * as z from "zod";

/** How a connection is otherwise in a later window. */
export const EdgeChange = z.enum(edgeChanges).meta({
  id: "EdgeChange",
  description:
    "`grown` and `shrunk`: twice as many connections or half as many as windows of one length would have, and ten of a difference",
});
