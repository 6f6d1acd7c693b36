import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from './queries.ts';

/** The signed-in member and company: for screens within the frame, which is not shown to anybody else. */
export const useMe = () => useSuspenseQuery(meQuery).data;
