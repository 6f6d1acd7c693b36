import { existsSync } from 'node:fs';
import { aptInstall, runs } from '../engines/native/apt.ts';

/** Debian's, the lighter first: it draws for nobody to see, and asks a quarter less of the processor. */
const debians = ['chromium-headless-shell', 'chromium'] as const;
const programOf = (name: string) => `/usr/bin/${name}`;
const chineseFont = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/**
 * The browser that screens are tested in: `CHROMIUM` where it names one, else Debian's, which is installed where that
 * may be done, with the fonts of Chinese. Undefined where there is none: it is said why.
 */
export async function prepareBrowser(
  { CHROMIUM: given }: NodeJS.ProcessEnv,
  say: (line: string) => unknown,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (given) return given;
  try {
    if (!existsSync(chineseFont)) await install('fonts-noto-cjk', say, signal);
    const program = debians.map(programOf).find(existsSync) ?? (await installed(say, signal));
    if (await runs(program, ['--version'])) return program;
    throw new Error(`${program} does not run`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`No screen is tested, for there is no Chromium: ${why}. CHROMIUM=/path/to/chrome names another.`);
    return undefined;
  }
}

/** Of the lighter, or of the other where a system does not have that. */
async function installed(say: (line: string) => unknown, signal: AbortSignal): Promise<string> {
  const [lighter, whole] = debians;
  try {
    await install(lighter, say, signal);
    return programOf(lighter);
  } catch {
    await install(whole, say, signal);
    return programOf(whole);
  }
}

function install(name: string, say: (line: string) => unknown, signal: AbortSignal): Promise<void> {
  say(`Installing ${name}, to test screens (once) ...`);
  return aptInstall([name], { say, signal });
}
