import { quote } from '../../common/quote';

const simplifyName = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/** Whether two names differ in capitals, blanks, dashes and underscores only. */
export const isSpelledAlike = (one: string, other: string): boolean =>
	simplifyName(one) === simplifyName(other);

/** The known name that an unknown one stands for, where they differ in spelling only. */
function meant(name: string, known: readonly string[]): string | undefined {
	const spelled = simplifyName(name);
	return known.find(
		(each) =>
			simplifyName(each) === spelled ||
			`${simplifyName(each)}s` === spelled ||
			simplifyName(each) === `${spelled}s`,
	);
}

const quoteAll = (names: readonly string[]): string => names.map(quote).join(', ');

/** Whether somebody has taken Meta's own form of a template for that of this node. */
const isMetaForm = (unknown: readonly string[]): boolean => unknown.includes('components');

/**
 * What is wrong with an object that has members which nobody reads, as the end of a sentence that
 * begins with its place.
 */
export function tellUnknown(unknown: readonly string[], known: readonly string[]): string {
	const names = [...new Set(known)].sort();
	const corrections = unknown.flatMap((name) => {
		const right = meant(name, names);
		return right === undefined ? [] : [`${quote(name)} is written '${right}'`];
	});
	const reason = isMetaForm(unknown)
		? ["this is not the form of Meta's API, which has 'components'"]
		: [];
	return [
		`has ${quoteAll(unknown)}, which it does not know`,
		...reason,
		...corrections,
		`its members are ${quoteAll(names)}`,
	].join('; ');
}
