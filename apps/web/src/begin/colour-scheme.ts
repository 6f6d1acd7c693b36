/* Before the first frame: light or dark as it was chosen here, else as the system is. A script that the page waits for. */
{
  const chosen = localStorage.getItem('mq-color-scheme');
  const isDark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light';
}
