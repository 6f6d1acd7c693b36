import type { ResourceKey } from 'i18next';

const files = import.meta.glob<Readonly<Record<string, ResourceKey>>>('./first-words/*.ts');

/** The words that every screen has, and those of the buyer's first, by capability. Nothing where a language is not spoken. */
export const firstWords = async (language: string): Promise<Readonly<Record<string, ResourceKey>>> =>
  (await files[`./first-words/${language}.ts`]?.()) ?? {};
