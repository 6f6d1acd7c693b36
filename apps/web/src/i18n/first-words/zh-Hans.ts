/* The words that every screen has, and those of the buyer's first: in one file, asked for at once. */
export { default as design } from '../../design/strings/zh-Hans.ts';
export { default as frame } from '../../frame/strings/zh-Hans.ts';
export { default as matches } from '../../matches/strings/zh-Hans.ts';
export { default as requests } from '../../requests/strings/zh-Hans.ts';
export { default as vocabulary } from '../../vocabulary/strings/zh-Hans.ts';
