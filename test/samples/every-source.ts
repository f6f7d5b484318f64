/*
 * Files and headers with what each of their types and sources needs, so that a test can change the
 * type or the source alone.
 */

/** What a file has beside its link when it comes from elsewhere. */
export const OTHER_SOURCES = { id: '1037543291543636', binary: 'data' } as const;

export const EVERY_HEADER = {
	type: 'document',
	text: 'Order 7781',
	source: 'link',
	link: 'https://files.acme.test/receipt.pdf',
	filename: 'receipt.pdf',
	...OTHER_SOURCES,
} as const;
