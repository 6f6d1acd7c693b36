import type { Actor } from '@marquee/service';

/** Who runs the market, as against those who trade on it. */
export const isStaff = ({ roles }: Pick<Actor, 'roles'>) =>
  roles.includes('organiser') || roles.includes('operator');
