/** How mails are sent, and where what they tell of is found. */
export type MailSettings = {
  /** The mail server: `smtp://name:password@mail.example:587`, or `smtps:` where all of it is encrypted from the start. */
  readonly url: string;
  /** Whom they are from, such as `Mainstay <mainstay@halden.example>`. */
  readonly from: string;
  /** Where browsers reach the server: links lead there. */
  readonly origin: string;
};
