// Before any module: the security policy lets nothing be compiled from text, and Zod is told not to try.
globalThis.__zod_globalConfig = { jitless: true };
