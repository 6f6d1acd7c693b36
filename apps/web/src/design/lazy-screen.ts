import type { QueryClient } from '@tanstack/react-query';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import type { ComponentType } from 'react';
import type { Namespace } from '../i18n/resources.ts';

type Importer = () => Promise<{ default: ComponentType }>;
interface Visit<Deps> {
  readonly context: { readonly queryClient: QueryClient; readonly i18n: i18n };
  readonly deps: Deps;
}

/**
 * A screen in a chunk of its own, its strings on the way together with it: `createRoute({..., ...lazyScreen(...)})`.
 * @param begin asks for what the screen shows, so that it need not wait for the screen's code either
 */
export const lazyScreen = <Deps = unknown>(
  namespaces: readonly Namespace[],
  importer: Importer,
  begin?: (queries: QueryClient, deps: Deps) => void,
) => ({
  component: lazyRouteComponent(importer),
  loader: ({ context, deps }: Visit<Deps>) => {
    begin?.(context.queryClient, deps);
    return context.i18n.loadNamespaces(namespaces);
  },
});
