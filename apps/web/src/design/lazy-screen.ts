import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { loadStrings } from '../i18n/i18n.ts';
import type { Namespace } from '../i18n/resources.ts';

type Importer = () => Promise<{ default: ComponentType }>;

/** A screen in a chunk of its own, its strings on the way together with it: `createRoute({..., ...lazyScreen(...)})`. */
export const lazyScreen = (namespaces: readonly Namespace[], importer: Importer) => ({
  component: lazyRouteComponent(importer),
  loader: () => loadStrings(...namespaces),
});
