/** Ground and figure; every pair has a contrast of more than 4.5 to 1. */
type Duotone = readonly [ground: string, figure: string];

const duotones: Readonly<Record<string, Duotone>> = {
  drama: ['#26313f', '#e7c9a5'],
  comedy: ['#f2c230', '#35210b'],
  action: ['#1d1d20', '#ff6a3d'],
  adventure: ['#0f4c4a', '#f4d58d'],
  thriller: ['#10181c', '#9fd4c1'],
  horror: ['#1a0b10', '#e04f4f'],
  romance: ['#7a1f3d', '#ffc9c2'],
  music: ['#3b1b5a', '#f7b2e6'],
  documentary: ['#d9d4c7', '#2b2a26'],
  western: ['#b3541e', '#fbe9cf'],
  'science-fiction': ['#0c1b3a', '#7fd6ff'],
  fantasy: ['#23314d', '#c9b6ff'],
  historical: ['#4a2c1a', '#e9c77b'],
  biography: ['#39423a', '#e6e3d3'],
  superhero: ['#14306e', '#ffd23f'],
  kids: ['#ffd9a0', '#7a2a12'],
  family: ['#cfe7c4', '#1f4b2c'],
  animation: ['#ff9770', '#3a0f1c'],
  crime: ['#21242b', '#d9a441'],
  mystery: ['#1f2b2e', '#d8cfa8'],
  suspense: ['#151b26', '#a8bfe0'],
  war: ['#3a3d2c', '#d8d3b2'],
  'martial-arts': ['#8c1c13', '#f6d9b0'],
  'slice-of-life': ['#e8ddd0', '#4a3b57'],
  sports: ['#0e5132', '#f4f1de'],
  reality: ['#e4457a', '#2a0614'],
  nature: ['#1f4d36', '#cfe8a9'],
  food: ['#f0b59a', '#571a10'],
  travel: ['#137086', '#fbe7c6'],
  puzzle: ['#dcd6f7', '#3a2f6b'],
  'role-playing': ['#2d1e3e', '#8ee3c8'],
  strategy: ['#2f3e46', '#cad2c5'],
};
const plain: Duotone = ['#2b3134', '#d6dcda'];

export const duotoneOf = (genre: string | undefined): Duotone => duotones[genre ?? ''] ?? plain;

/** FNV-1a: the same drawing for the same listing, everywhere. */
export function seedOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const character of id) {
    hash ^= character.charCodeAt(0);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

const pick = (seed: number, from: number, below: number) => ((seed >>> from) & 0xff) % below;

/** Large plain shapes on 72 by 108, as paths. */
export function drawing(seed: number): string[] {
  const x = 14 + pick(seed, 8, 44);
  const y = 20 + pick(seed, 16, 34);
  const r = 14 + pick(seed, 24, 18);
  switch (seed % 8) {
    case 0:
      return [circle(x, y, r)];
    case 1:
      return [circle(36, 44, r), `M0 ${44 + r / 2}H72V${46 + r / 2}H0z`];
    case 2:
      return [0, 1, 2, 3].map((at) => `M${x - 40 + at * 22} 0h9l${-20 - r} 108h-9z`);
    case 3:
      return [`M0 ${y + 30}L${x} ${y - 8}L72 ${y + 34}V108H0z`, circle(72 - x, 16, 7)];
    case 4:
      return [0, 1, 2].map((at) => ring(36, 46, 10 + at * 11));
    case 5:
      return Array.from({ length: 6 }, (_, at) => `M8 ${10 + at * 12}h${20 + pick(seed, at * 3, 36)}v6H8z`);
    case 6:
      return [`M${x} 0h${10 + r / 3}v108h${-10 - r / 3}z`, `M0 ${y}h72v${8 + r / 4}H0z`];
    default:
      return [`M0 0H72L0 ${y + 56}z`, circle(54, 66, r / 2.4)];
  }
}

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0z`;
const ring = (x: number, y: number, r: number) =>
  `${circle(x, y, r)}M${x - r + 4} ${y}a${r - 4} ${r - 4} 0 1 1 ${(r - 4) * 2} 0a${r - 4} ${r - 4} 0 1 1 ${-(r - 4) * 2} 0z`;

const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u;
/** In ems of the condensed face. */
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (wide.test(character) ? 1 : 0.5), 0);
const room = 61;
const mostLines = 4;

/** The largest size at which the title fits, in at most four lines. */
export function titleLines(title: string): { lines: string[]; size: number } {
  for (const size of [13, 11.5, 10, 9, 8]) {
    const lines = wrapped(title, room / size);
    if (lines.length <= mostLines && lines.every((line) => widthOf(line) * size <= room))
      return { lines, size };
  }
  const lines = wrapped(title, room / 8).slice(0, mostLines);
  return { lines: lines.map((line, at) => (at === mostLines - 1 ? `${line.slice(0, -1)}…` : line)), size: 8 };
}

function wrapped(text: string, ems: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((word) => pieces(word, ems))) {
    const longer = line === '' ? word.text : `${line}${word.glued ? '' : ' '}${word.text}`;
    if (line !== '' && widthOf(longer) > ems) {
      lines.push(line);
      line = word.text;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** Scripts without blanks break anywhere; a word that is longer than a line must, too. */
function pieces(word: string, ems: number): { text: string; glued: boolean }[] {
  if (!wide.test(word) && widthOf(word) <= ems) return [{ text: word, glued: false }];
  return [...word].map((text, at) => ({ text, glued: at > 0 }));
}
