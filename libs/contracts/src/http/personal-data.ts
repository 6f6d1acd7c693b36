import { z } from 'zod';

/** What one service holds of a person, given to nobody else. */
export const PersonalData = z
  .object({
    service: z.string(),
    at: z.iso.datetime(),
    held: z
      .record(z.string(), z.array(z.record(z.string(), z.unknown())))
      .describe('By what it is; each as it is stored'),
  })
  .meta({ id: 'PersonalData' });
export type PersonalData = z.infer<typeof PersonalData>;

/** Services that hold something of a person. */
export const personalDataHolders = ['accounts', 'matching', 'meetings', 'messaging', 'notification'] as const;
export type PersonalDataHolder = (typeof personalDataHolders)[number];

/** A service cannot ask another: so each answers for itself. */
export const exportPath = (service: PersonalDataHolder) => `/api/v1/exports/${service}` as const;

/** The export of an account is the answers of all these, each fetched by its owner. */
export const PersonalDataParts = z
  .object({
    parts: z
      .array(z.enum(personalDataHolders.map(exportPath)))
      .describe('Addresses, each answering with PersonalData'),
  })
  .meta({ id: 'PersonalDataParts' });
export type PersonalDataParts = z.infer<typeof PersonalDataParts>;
