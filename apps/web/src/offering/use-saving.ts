import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, bodyOf, ifMatch } from '../api/client.ts';
import type { Listing, ListingChange } from '../api/schema.ts';
import { listingQuery } from '../listing/queries.ts';
import { cleaned } from './cleaned.ts';

type Saved = Partial<Listing> & { readonly revision: number };
/** A change of a listing, from the revision that it is made from. */
export type Work = (revision: number) => Promise<Saved>;

export interface Saving {
  /** As it will be: what is stored, and on top of it what is not yet. */
  readonly draft: Listing;
  readonly change: (change: ListingChange) => void;
  /** @returns whether all that was written is stored */
  readonly save: () => Promise<boolean>;
  readonly discard: () => void;
  /** Something that was written is not stored yet. */
  readonly isChanged: boolean;
  readonly status: 'saved' | 'busy' | 'changed';
  readonly problem: unknown;
  /** Lets the problem go; what was written stays. */
  readonly dismiss: () => void;
  /** Goes on from this revision. @returns false where it is known already */
  readonly goOnFrom: (revision: number) => boolean;
  /** Another change of the same listing, one after the other. */
  readonly send: (work: Work) => Promise<void>;
}

const pauseMs = 700;

/** A draft is saved while it is written; what is on the market only when that is asked for. */
export function useSaving(listing: Listing): Saving {
  const queries = useQueryClient();
  const [pending, setPending] = useState<ListingChange>({});
  const [busy, setBusy] = useState(0);
  const [problem, setProblem] = useState<unknown>();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  /** What is written was written on top of this; a later one that was only read would hide what it overwrites. */
  const basis = useRef(listing.revision);
  const { id, state } = listing;

  const send = useCallback(
    async (work: Work) => {
      const { queryKey } = listingQuery(id);
      const next = queue.current.then(async () => {
        const saved = await work(basis.current);
        basis.current = saved.revision;
        queries.setQueryData(queryKey, (before) => before && { ...before, ...saved });
        void queries.invalidateQueries({ queryKey: ['listings', 'mine'] });
      });
      queue.current = next.catch(() => undefined);
      setBusy((count) => count + 1);
      try {
        await next;
      } finally {
        setBusy((count) => count - 1);
      }
    },
    [id, queries],
  );
  const save = useCallback(async () => {
    setProblem(undefined);
    const body = cleaned(pending);
    try {
      if (Object.keys(body).length > 0) {
        await send((revision) =>
          bodyOf(
            api.PATCH('/api/v1/listings/{listingId}', {
              params: { path: { listingId: id }, header: ifMatch(revision) },
              body,
            }),
          ),
        );
      }
      setPending((latest) => without(latest, pending));
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    }
  }, [id, pending, send]);
  const goOnFrom = useCallback((revision: number) => {
    if (revision <= basis.current) return false;
    basis.current = revision;
    return true;
  }, []);

  const isChanged = Object.keys(pending).length > 0;
  useEffect(() => {
    if (state === 'published' || !isChanged || busy > 0 || problem !== undefined) return undefined;
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
  }, [state, isChanged, busy, problem, save]);

  return {
    draft: merged(listing, pending),
    change: (change) => {
      setProblem(undefined);
      setPending((before) => ({ ...before, ...change }));
    },
    save,
    discard: () => {
      setProblem(undefined);
      setPending({});
    },
    isChanged,
    status: busy > 0 ? 'busy' : isChanged ? 'changed' : 'saved',
    problem,
    dismiss: () => setProblem(undefined),
    goOnFrom,
    send,
  };
}

/** What is still to be stored, once some of it was. */
function without(latest: ListingChange, sent: ListingChange): ListingChange {
  const stored = new Map(Object.entries(sent));
  return Object.fromEntries(Object.entries(latest).filter(([key, value]) => stored.get(key) !== value));
}

/** Null takes a field away. */
function merged(listing: Listing, change: ListingChange): Listing {
  const taken = Object.entries(change).map(([key, value]): [string, unknown] => [key, value ?? undefined]);
  return { ...listing, ...Object.fromEntries(taken) };
}
