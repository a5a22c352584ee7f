import * as z from "zod";
import { WindowView } from "../../../components/observed-window/window-view.ts";

/** Which machines are shown, as the address keeps it: those with a text in their name, system or addresses. */
export const MachinesView = z.object({
  text: z.string().min(1).max(255).optional().catch(undefined),
});
export type MachinesView = z.output<typeof MachinesView>;

/** Which machine is shown, by a name or an address, and of which site; and in which window what it listened on and who watched it. */
export const MachineView = z.object({
  ...WindowView.shape,
  machine: z.string().min(1).max(255).catch(""),
  site: z.string().min(1).max(100).optional().catch(undefined),
});
export type MachineView = z.output<typeof MachineView>;
