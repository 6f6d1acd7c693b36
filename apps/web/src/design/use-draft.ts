import { deepEqual } from '@tanstack/react-router';
import { useState } from 'react';
import { rebase } from './rebase.ts';

/**
 * What is being written over what is stored. Where that is changed elsewhere meanwhile, what stands here unsaved is put
 * on top of it.
 */
export function useDraft<Value>(stored: Value) {
  const [draft, setDraft] = useState(stored);
  const [base, setBase] = useState(stored);
  if (!deepEqual(base, stored)) {
    setBase(stored);
    setDraft(rebase(draft, base, stored));
  }
  return { draft, setDraft, isChanged: !deepEqual(draft, stored) };
}
