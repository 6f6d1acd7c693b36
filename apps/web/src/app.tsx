import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { cssVariables, theme } from './design/theme.ts';
import { Speaking } from './i18n/speaking.tsx';
import type { AppRouter } from './routes.tsx';

const colorScheme = localStorageColorSchemeManager({ key: 'mq-color-scheme' });

export function App({ router }: { readonly router: AppRouter }) {
  const { queryClient, i18n } = router.options.context;
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      withStaticClasses={false}
      withGlobalClasses={false}
    >
      <Speaking by={i18n}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Speaking>
    </MantineProvider>
  );
}
