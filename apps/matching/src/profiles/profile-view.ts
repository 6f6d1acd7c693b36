import type { ProfileView } from '@marquee/contracts';
import type { Profile } from './domain/profile.ts';

/** As its owner sees it. */
export const viewOf = ({
  id,
  revision,
  name,
  cadence,
  visibility,
  active,
  terms,
  createdAt,
  updatedAt,
}: Profile): ProfileView => ({
  id,
  revision,
  name,
  cadence,
  visibility,
  active,
  terms,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
