/**
 * WhatsApp's own limits, as Meta's Cloud API documentation states them and as the providers repeat
 * them. Lengths are in code points. What a provider states differently stands in its own folder.
 */
export const LIMITS = {
	/** A text message. */
	text: 4096,
	/** The body of an interactive message. */
	body: 1024,
	footer: 60,
	headerText: 60,
	filename: 240,
	buttons: 3,
	buttonId: 256,
	buttonTitle: 20,
	/** The button that opens a list. */
	listButton: 20,
	sections: 10,
	sectionTitle: 24,
	/** Over all sections together. */
	rows: 10,
	rowId: 200,
	rowTitle: 24,
	rowDescription: 72,
	orderDescription: 120,
} as const;
