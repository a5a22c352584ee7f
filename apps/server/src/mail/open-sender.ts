import { createHash } from "node:crypto";
import type { Delivery, Mail } from "@mainstay/store";
import { isLoopback } from "../configuration/is-loopback.ts";
import type { MailSettings } from "./mail-settings.ts";

/** Sends mails, over as few connections as it takes. Close it when all are sent. */
export type Sender = {
  /** Says what became of a mail, and what the server answered where it took it. */
  readonly send: (mail: Mail) => Promise<Delivery & { readonly answer?: string }>;
  /** Connects and signs in, and sends nothing. Rejects where the server cannot be reached, or does not let us in. */
  readonly reach: () => Promise<void>;
  readonly close: () => void;
};

/** So long may the mail server take for each answer, in milliseconds. */
const patience = 10_000;

/**
 * Opens a way to the mail server. A password leaves this machine encrypted or not at all. A mail has the same Message-ID each
 * time that it is sent, by which mail systems know one that came twice.
 */
export async function openSender({ url, from, origin }: MailSettings): Promise<Sender> {
  // Most servers send none.
  const { createTransport } = await import("nodemailer");
  const { hostname, username, protocol } = new URL(url);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    requireTLS: protocol === "smtp:" && username !== "" && !isLoopback(hostname),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(origin).hostname;
  return {
    send: async ({ key, to, subject, text }) => {
      const id = createHash("sha256").update(key).digest("hex").slice(0, 32);
      try {
        const { response } = await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject,
          text,
          messageId: `<${id}@${host}>`,
          // Whoever is away answers no machine (RFC 3834, 5).
          headers: { "Auto-Submitted": "auto-generated" },
        });
        return { outcome: "sent", answer: response };
      } catch (error) {
        return toDelivery(error);
      }
    },
    reach: async () => {
      await transport.verify();
    },
    close: () => transport.close(),
  };
}

/** A mail is refused for good where the server says so of it (RFC 5321, 4.2.1); all else may go later. */
function toDelivery(error: unknown): Delivery {
  const problem = error instanceof Error ? error.message : String(error);
  const code: unknown = Reflect.get(Object(error), "code");
  const response: unknown = Reflect.get(Object(error), "responseCode");
  const isOfMail = code === "EENVELOPE" || code === "EMESSAGE";
  const isForGood = typeof response === "number" && response >= 500;
  return {
    outcome: isOfMail && isForGood ? "refused" : "later",
    because: isOfMail ? "mail" : "server",
    problem,
  };
}
