/* The words that every screen has, and those of the buyer's first: in one file, asked for at once. */
export { default as design } from '../../design/strings/en.ts';
export { default as frame } from '../../frame/strings/en.ts';
export { default as matches } from '../../matches/strings/en.ts';
export { default as requests } from '../../requests/strings/en.ts';
export { default as vocabulary } from '../../vocabulary/strings/en.ts';
