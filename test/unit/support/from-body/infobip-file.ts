import { text } from './read';

/** A file, which is always behind an address here. */
export const file = (value: unknown, member = 'mediaUrl') => ({
	source: 'link',
	link: text(value, member) ?? '',
});
