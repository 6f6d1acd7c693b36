import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): unknown;
}

/** Beneath a list that is not all there: shows more of it. */
export function NextPage({
  of: pages,
  className,
  children,
}: {
  of: Pages;
  className?: string | undefined;
  children: ReactNode;
}) {
  if (!pages.hasNextPage) return null;
  return (
    <Button
      variant="default"
      fullWidth
      className={className}
      loading={pages.isFetchingNextPage}
      onClick={() => void pages.fetchNextPage()}
    >
      {children}
    </Button>
  );
}
