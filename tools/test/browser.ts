import { existsSync } from 'node:fs';
import { aptInstall, runs } from '../engines/native/apt.ts';

const debians = '/usr/bin/chromium';
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
  const packages = [
    ...(existsSync(debians) ? [] : ['chromium']),
    ...(existsSync(chineseFont) ? [] : ['fonts-noto-cjk']),
  ];
  try {
    if (packages.length > 0) {
      say(`Installing ${packages.join(' and ')}, to test screens (once) ...`);
      await aptInstall(packages, { say, signal });
    }
    if (await runs(debians, ['--version'])) return debians;
    throw new Error(`${debians} does not run`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`No screen is tested, for there is no Chromium: ${why}. CHROMIUM=/path/to/chrome names another.`);
    return undefined;
  }
}
