/** A schema that accepts everything, for declarations in which the data does not matter. */
export const anySchema = {
  '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => ({ value }) },
} as const
