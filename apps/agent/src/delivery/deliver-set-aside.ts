import { rm } from "node:fs/promises";
import { openLeftSpool } from "../spool/left-spool.ts";
import { listSetAside } from "../spool/set-aside.ts";
import { deliverAll, type Delivery } from "./deliver.ts";

/**
 * Sends all that was set aside within a folder, beside each other and each in its order, and removes what the server has; returns when
 * all is sent, or left since the token is not for it, or it is told to stop. A machine that this folder was copied from sends the same batches, which count once.
 */
export async function deliverSetAside(
  folder: string,
  delivery: Omit<Delivery, "spool">,
  signal: AbortSignal,
): Promise<void> {
  const sendOne = async (aside: string): Promise<void> => {
    const complain = (what: string): void => delivery.complain(`${aside}: ${what}`);
    try {
      const spool = await openLeftSpool(aside);
      const { isAll } = await deliverAll(
        { ...delivery, spool, complain, leavesDenied: true },
        signal,
      );
      if (!isAll) return;
      const [damage, ...more] = spool.damages();
      if (damage === undefined) await rm(aside, { recursive: true });
      else
        complain(
          `all that can be read is sent; ${damage.message}${more.length === 0 ? "" : `, and ${more.length} more`}: remove the folder when nobody needs it`,
        );
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error));
    }
  };
  try {
    await Promise.all((await listSetAside(folder)).map(sendOne));
  } catch (error) {
    delivery.complain(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
