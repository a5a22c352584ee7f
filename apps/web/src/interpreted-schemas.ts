import * as z from "zod";

// The security policy lets nothing be compiled from text, so that trying to is only an error in the console.
z.config({ jitless: true });
