/** What better-auth calls its tables and columns, and what ours are called. */
export const tableNames = {
  user: {
    modelName: "people",
    fields: {
      emailVerified: "email_verified",
      createdAt: "created_at",
      updatedAt: "updated_at",
    },
  },
  session: {
    modelName: "sessions",
    fields: {
      userId: "person",
      expiresAt: "expires_at",
      createdAt: "created_at",
      updatedAt: "updated_at",
      ipAddress: "address",
      userAgent: "agent",
    },
  },
  account: {
    modelName: "accounts",
    fields: {
      userId: "person",
      providerId: "provider",
      accountId: "account",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
      createdAt: "created_at",
      updatedAt: "updated_at",
    },
  },
  verification: {
    modelName: "verifications",
    fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
  },
  rateLimit: { modelName: "rate_limits", fields: { lastRequest: "last_request" } },
} as const;

/** The same for second factors. */
export const secondFactorNames = {
  user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
  twoFactor: {
    modelName: "second_factors",
    fields: {
      userId: "person",
      backupCodes: "backup_codes",
      failedVerificationCount: "failures",
      lockedUntil: "locked_until",
    },
  },
} as const;

/** The same for passkeys. */
export const passkeyNames = {
  passkey: {
    modelName: "passkeys",
    fields: {
      userId: "person",
      publicKey: "public_key",
      credentialID: "credential",
      deviceType: "device_type",
      backedUp: "backed_up",
      createdAt: "created_at",
    },
  },
} as const;
