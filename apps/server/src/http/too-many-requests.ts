import { Refusal } from "./refusal.ts";

/** Somebody asks too often; they may ask again after so many seconds. */
export class TooManyRequests extends Refusal {
  readonly seconds: number;

  constructor(seconds: number) {
    super(429, `Too many requests: try again in ${seconds} s.`);
    this.seconds = seconds;
  }
}
