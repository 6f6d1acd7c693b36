// The image's health check: is the service ready? Exit code 1, and why, where it is not.
const port = process.env.OPERATIONS_PORT ?? process.env.PORT ?? '4000';
try {
  const response = await fetch(`http://127.0.0.1:${port}/health/ready`, {
    signal: AbortSignal.timeout(8_000),
  });
  if (!response.ok) throw new Error(await response.text());
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
